package dev.muster.slack;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.muster.catalog.Catalog;
import dev.muster.catalog.Service;
import dev.muster.incident.Declaration;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Severity;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Declares an incident. A title is enough; in doubt it counts as bad rather than harmless. */
@Singleton
class DeclareForm implements Form {

  static final String CALLBACK = "declare";

  /** Says that the form was opened from the Home tab, which then shows the incident. */
  static final String FROM_HOME = "home";

  private static final Severity IN_DOUBT = Severity.SEV2;

  /** Of the 250,000 bytes that Slack allows a form. */
  private static final int SERVICES_BYTES = 200_000;

  private static final String TITLE = "title";
  private static final String SEVERITY = "severity";
  private static final String SERVICES = "services";
  private static final String VISIBILITY = "visibility";
  private static final String PRIVATE = "private";
  private static final String OPEN = "open";
  private static final String SUMMARY = "summary";
  private static final String PURPOSE = "purpose";

  private final Incidents incidents;
  private final OpenIncidents open;
  private final Catalog catalog;

  DeclareForm(Incidents incidents, OpenIncidents open, Catalog catalog) {
    this.incidents = incidents;
    this.open = open;
    this.catalog = catalog;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  /** A title too long for its field goes whole into the summary, so that nothing is lost. */
  View view(Optional<Severity> severity, String title) {
    return view(severity, title, Occasion.REAL);
  }

  View view(Optional<Severity> severity, String title, Occasion occasion) {
    return view(severity, title, "", "", occasion);
  }

  /**
   * @param about where the form was opened, if that matters
   */
  View view(
      Optional<Severity> severity, String title, String summary, String about, Occasion occasion) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Inputs.required(TITLE, "What is broken?", Inputs.text(Title.LONGEST, false, title)));
    blocks.add(Inputs.required(SEVERITY, "Severity", severities(severity.orElse(IN_DOUBT))));
    if (!catalog.services().isEmpty()) {
      var services = services();
      blocks.add(Inputs.optional(SERVICES, "Services", left(services.size()), select(services)));
    }
    blocks.add(
        Inputs.optional(
            SUMMARY,
            "Summary",
            "What you see, since when, whom it hits.",
            Inputs.text(Limits.INPUT, true, summary.isEmpty() ? rest(title) : summary)));
    blocks.add(Inputs.optional(VISIBILITY, "Who may see it", usuallyPrivate(), visibility()));
    blocks.add(Inputs.required(PURPOSE, "Is something really broken?", occasions(occasion)));
    return Inputs.form(CALLBACK, about, "Declare an incident", "Declare", blocks);
  }

  private static String rest(String title) {
    return title.length() > Title.LONGEST ? title : "";
  }

  @Override
  public Outcome submit(Submission sent) {
    var values = sent.values();
    var mistakes = new Mistakes();
    var title = mistakes.read(TITLE, () -> new Title(values.text(TITLE)));
    var severity = mistakes.read(SEVERITY, () -> severity(values));
    var declaration =
        title.flatMap(named ->
            severity.flatMap(bad -> mistakes.read(SUMMARY, () -> declaration(sent, named, bad))));
    if (declaration.isEmpty()) {
      return mistakes.outcome();
    }
    var incident = incidents.declare(declaration.get(), sent.now());
    var words =
        "*%s* is declared. Its channel is being opened and you are invited: look at your channels."
            .formatted(Mrkdwn.escape(incident.heading()));
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(s -> s.text(Mrkdwn.text(words))));
    blocks.addAll(open.beside(incident, sent.by()));
    return new Outcome.Shown(Inputs.result(incident.number().toString(), blocks));
  }

  private Declaration declaration(Submission sent, Title title, Severity severity) {
    var values = sent.values();
    var services = chosenServices(values);
    var occasion = values.choice(PURPOSE).map(Occasion::valueOf).orElse(Occasion.REAL);
    return new Declaration(
        sent.meaning(),
        title,
        severity,
        services,
        Visibility.meant(
            values.choices(VISIBILITY).contains(PRIVATE),
            values.choices(VISIBILITY).contains(OPEN),
            catalog.anyPrivate(services)),
        values.text(SUMMARY),
        sent.by(),
        occasion.purpose(),
        occasion.isTriage());
  }

  private static Severity severity(FormValues values) {
    return values
        .choice(SEVERITY)
        .flatMap(Severity::read)
        .orElseThrow(() -> Refused.because("Choose one of the severities."));
  }

  private static StaticSelectElement severities(Severity chosen) {
    var options = Arrays.stream(Severity.values()).map(DeclareForm::option).toList();
    return StaticSelectElement.builder()
        .actionId(Inputs.action())
        .options(options)
        .initialOption(option(chosen))
        .build();
  }

  private static OptionObject option(Severity severity) {
    return Inputs.choice(
        "%s %s, %s".formatted(Badges.of(severity), severity, severity.meaning()), severity.name());
  }

  /** Slack takes a hundred options in a list, or a hundred groups of a hundred. */
  private static MultiStaticSelectElement select(List<OptionObject> services) {
    var select = MultiStaticSelectElement.builder().actionId(Inputs.action());
    if (services.size() <= Limits.OPTIONS) {
      return select.options(services).build();
    }
    var groups = new ArrayList<OptionGroupObject>();
    for (var from = 0; from < services.size(); from += Limits.OPTIONS) {
      var some = services.subList(from, Math.min(from + Limits.OPTIONS, services.size()));
      var first = some.get(0).getText().getText();
      groups.add(
          OptionGroupObject.builder()
              .label(plainText(Limits.option(first + " …")))
              .options(some)
              .build());
    }
    return select.optionGroups(groups).build();
  }

  /** As many as there is room for: a form that is too large would not open at all. */
  private List<OptionObject> services() {
    var gson = GsonFactory.createSnakeCase();
    var fitting = new ArrayList<OptionObject>();
    var bytes = 0;
    for (var service : catalog.services()) {
      var option = option(service);
      bytes += gson.toJson(option).getBytes(UTF_8).length + 1;
      if (bytes > SERVICES_BYTES || fitting.size() == Limits.OPTIONS * Limits.OPTIONS) {
        break;
      }
      fitting.add(option);
    }
    return fitting;
  }

  private String left(int listed) {
    var all = catalog.services().size();
    return listed == all
        ? ""
        : "The first %,d of %,d services; name any other in the summary.".formatted(listed, all);
  }

  private List<String> chosenServices(FormValues values) {
    var chosen = values.choices(SERVICES);
    return catalog.services().stream()
        .map(Service::name)
        .filter(name -> chosen.contains(Limits.option(name)))
        .toList();
  }

  private static OptionObject option(Service service) {
    return Inputs.choice(service.name(), Limits.option(service.name()));
  }

  private static StaticSelectElement occasions(Occasion chosen) {
    return StaticSelectElement.builder()
        .actionId(Inputs.action())
        .options(Arrays.stream(Occasion.values()).map(DeclareForm::option).toList())
        .initialOption(option(chosen))
        .build();
  }

  private static OptionObject option(Occasion occasion) {
    return Inputs.choice(occasion.label(), occasion.name());
  }

  /** Which services make it private by themselves, as far as there is room to say so. */
  private String usuallyPrivate() {
    var names =
        catalog.services().stream()
            .filter(Service::isPrivate)
            .map(Service::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : Limits.label("Private as a rule: " + names);
  }

  private CheckboxesElement visibility() {
    var options = new ArrayList<OptionObject>();
    options.add(Inputs.choice("Private: only people called in may see it", PRIVATE));
    if (catalog.anyPrivate()) {
      options.add(Inputs.choice("Open, though a service is private as a rule", OPEN));
    }
    return CheckboxesElement.builder().actionId(Inputs.action()).options(options).build();
  }
}
