package dev.muster.slack.declare;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.muster.catalog.Catalog;
import dev.muster.catalog.Service;
import dev.muster.incident.Declaration;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.RetrospectiveTimes;
import dev.muster.incident.Severity;
import dev.muster.incident.SeverityCatalog;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.FieldErrors;
import dev.muster.slack.blockkit.Form;
import dev.muster.slack.blockkit.FormValues;
import dev.muster.slack.blockkit.Inputs;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.ServiceSelect;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Declares an incident. Only the title must be filled in. An unknown severity is handled as {@link
 * SeverityCatalog#inDoubt}, a high one.
 */
@Singleton
public class DeclareForm implements Form {

  static final String CALLBACK = "declare";

  /**
   * {@code private_metadata} of a form opened from the Home tab, which is republished after the
   * declaration.
   */
  public static final String FROM_HOME = "home";

  private static final String TITLE = "title";
  private static final String SEVERITY = "severity";
  private static final String VISIBILITY = "visibility";
  private static final String PRIVATE = "private";
  private static final String OPEN = "open";
  private static final String NOT_KNOWN = "NOT_KNOWN";
  private static final String SUMMARY = "summary";
  private static final String PURPOSE = "purpose";
  private static final String STARTED = "started";
  private static final String OVER = "over";

  private final Incidents incidents;
  private final Outbox outbox;
  private final DeclaredView declared;
  private final Catalog catalog;
  private final ServiceSelect services;
  private final SeverityCatalog severityCatalog;

  public DeclareForm(
      Incidents incidents,
      Outbox outbox,
      DeclaredView declared,
      Catalog catalog,
      SeverityCatalog severityCatalog) {
    this.incidents = incidents;
    this.outbox = outbox;
    this.declared = declared;
    this.catalog = catalog;
    this.services = new ServiceSelect(catalog);
    this.severityCatalog = severityCatalog;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  /** A title that is too long is cut, and the whole of it goes into the summary. */
  public View view(Optional<Severity> severity, String title) {
    return view(severity, title, DeclareReason.REAL);
  }

  public View view(Optional<Severity> severity, String title, DeclareReason occasion) {
    return view(severity, title, "", "", occasion);
  }

  /**
   * @param about {@link #FROM_HOME} or empty
   */
  public View view(
      Optional<Severity> severity,
      String title,
      String summary,
      String about,
      DeclareReason occasion) {
    return view(DeclareDraft.of(severity, title, summary, occasion), about);
  }

  public View view(DeclareDraft draft, String about) {
    var title = draft.title();
    var summary = draft.summary();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Inputs.required(TITLE, "What is broken?", Inputs.text(Title.LONGEST, false, title)));
    blocks.add(Inputs.required(SEVERITY, "Severity", severities(draft.severity())));
    services.input(draft.services()).ifPresent(blocks::add);
    blocks.add(
        Inputs.optional(
            SUMMARY,
            "Summary",
            "What you see, since when, whom it hits.",
            Inputs.text(Limits.INPUT, true, summary.isEmpty() ? rest(title) : summary)));
    blocks.add(
        Inputs.optional(
            VISIBILITY, "Who may see it", usuallyPrivate(), visibility(draft.visibility())));
    blocks.add(occasions(draft.occasion()));
    if (draft.occasion().isPast()) {
      blocks.add(
          Inputs.required(STARTED, "When did the impact start?", Inputs.moment(draft.started())));
      blocks.add(Inputs.required(OVER, "When was it over?", Inputs.moment(draft.over())));
    }
    return Inputs.form(CALLBACK, about, "Declare an incident", "Declare", blocks);
  }

  /** The values typed so far. */
  static DeclareDraft draft(FormValues values) {
    return new DeclareDraft(
        values.choice(SEVERITY).flatMap(Severity::read),
        values.text(TITLE),
        values.text(SUMMARY),
        occasion(values),
        values.choices(ServiceSelect.BLOCK),
        values.choices(VISIBILITY),
        values.moment(STARTED).orElse(null),
        values.moment(OVER).orElse(null));
  }

  private static String rest(String title) {
    return title.length() > Title.LONGEST ? title : "";
  }

  @Override
  public Outcome submit(Submission sent) {
    var values = sent.values();
    if (occasion(values).isPast() && !values.has(OVER)) {
      // Submitted before the form showed the fields for a retrospective incident.
      return new Outcome.Redrawn(view(draft(values), sent.about()));
    }
    var mistakes = new FieldErrors();
    var title = mistakes.read(TITLE, () -> new Title(values.text(TITLE)));
    var severity = mistakes.read(SEVERITY, () -> severity(values));
    var past = mistakes.read(OVER, () -> past(sent));
    var declaration =
        title.flatMap(named ->
            severity.flatMap(bad ->
                past.flatMap(
                    was -> mistakes.read(SUMMARY, () -> declaration(sent, named, bad, was)))));
    if (declaration.isEmpty()) {
      return mistakes.outcome();
    }
    var incident = incidents.declare(declaration.get(), sent.now());
    outbox.enqueue(
        incident.number(), List.of(new Effect.ShowChannel(sent.id(), sent.by())), sent.now());
    return new Outcome.Shown(declared.opening(incident, sent.by()));
  }

  private static Optional<RetrospectiveTimes> past(Submission sent) {
    var values = sent.values();
    if (!occasion(values).isPast()) {
      return Optional.empty();
    }
    return Optional.of(
        new RetrospectiveTimes(requireMoment(values, STARTED), requireMoment(values, OVER))
            .requireOver(sent.now()));
  }

  private static Instant requireMoment(FormValues values, String block) {
    return values
        .moment(block)
        .orElseThrow(() -> Refused.because("Pick when the impact started, and when it was over."));
  }

  private static DeclareReason occasion(FormValues values) {
    return values.choice(PURPOSE, DeclareReason.class).orElse(DeclareReason.REAL);
  }

  private Declaration declaration(
      Submission sent,
      Title title,
      Optional<Severity> severity,
      Optional<RetrospectiveTimes> past) {
    var values = sent.values();
    var touched = services.chosen(values);
    var occasion = occasion(values);
    return new Declaration(
        sent.meaning(),
        title,
        severity.orElse(null),
        touched,
        Visibility.meant(
            !values.has(VISIBILITY) || values.choices(VISIBILITY).contains(PRIVATE),
            values.choices(VISIBILITY).contains(OPEN),
            catalog.anyPrivate(touched)),
        values.text(SUMMARY),
        sent.by(),
        occasion.purpose(),
        occasion.isTriage(),
        past.orElse(null));
  }

  /** Empty for an unknown severity. */
  private Optional<Severity> severity(FormValues values) {
    var chosen = values.choice(SEVERITY).orElse("");
    if (chosen.equals(NOT_KNOWN)) {
      return Optional.empty();
    }
    return Optional.of(
        severityCatalog
            .read(chosen)
            .orElseThrow(() -> Refused.because("Choose one of the severities.")));
  }

  private StaticSelectElement severities(Optional<Severity> chosen) {
    var options = new ArrayList<OptionObject>();
    severityCatalog.offered().stream().map(DeclareForm::option).forEach(options::add);
    var notKnown =
        Inputs.choice(
            "Not known yet: %s until somebody says".formatted(severityCatalog.inDoubt()),
            NOT_KNOWN);
    options.add(notKnown);
    return StaticSelectElement.builder()
        .actionId(Inputs.action())
        .options(options)
        .initialOption(
            chosen.map(severityCatalog::nearest).map(DeclareForm::option).orElse(notKnown))
        .build();
  }

  private static OptionObject option(Severity severity) {
    return Inputs.choice(
        "%s %s, %s".formatted(severity.badge(), severity, severity.meaning()), severity.key());
  }

  private static InputBlock occasions(DeclareReason chosen) {
    var select =
        StaticSelectElement.builder()
            .actionId(ActionIds.DECLARE_OCCASION)
            .options(Arrays.stream(DeclareReason.values()).map(DeclareForm::option).toList())
            .initialOption(option(chosen))
            .build();
    var block = Inputs.required(PURPOSE, "Is something really broken?", select);
    block.setDispatchAction(true);
    return block;
  }

  private static OptionObject option(DeclareReason occasion) {
    return Inputs.choice(occasion.label(), occasion.name());
  }

  /** The services that make an incident private, cut to Slack's limit for a hint. */
  private String usuallyPrivate() {
    var names =
        catalog.services().stream()
            .filter(Service::isPrivate)
            .map(Service::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : Limits.label("Private as a rule: " + names);
  }

  private CheckboxesElement visibility(List<String> chosen) {
    var options = new ArrayList<OptionObject>();
    options.add(Inputs.choice("Private: only people called in may see it", PRIVATE));
    if (catalog.anyPrivate()) {
      options.add(Inputs.choice("Open, though a service is private as a rule", OPEN));
    }
    var already = options.stream().filter(each -> chosen.contains(each.getValue())).toList();
    return CheckboxesElement.builder()
        .actionId(Inputs.action())
        .options(options)
        .initialOptions(already.isEmpty() ? null : already)
        .build();
  }
}
