package dev.muster.slack.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.muster.catalog.Catalog;
import dev.muster.catalog.ServiceName;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Title;
import dev.muster.incident.UserText;
import dev.muster.slack.blockkit.ExpiredPayload;
import dev.muster.slack.blockkit.FieldErrors;
import dev.muster.slack.blockkit.Form;
import dev.muster.slack.blockkit.Inputs;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.ServiceSelect;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Edits title, summary and services. A field that was not changed in the form keeps its current
 * value, even if it has changed since the form was opened.
 */
@Singleton
public class EditForm implements Form {

  static final String CALLBACK = "edit";

  private static final String TITLE = "title";
  private static final String SUMMARY = "summary";

  private final Incidents incidents;
  private final ServiceSelect services;

  public EditForm(Incidents incidents, Catalog catalog) {
    this.incidents = incidents;
    this.services = new ServiceSelect(catalog);
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  /**
   * @throws Refused when the incident is closed, cancelled, declined or merged
   */
  public View view(Incident incident) {
    incident.requireNotClosed();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        Inputs.required(
            TITLE, "What is broken?", Inputs.text(Title.LONGEST, false, incident.title().text())));
    services.input(services.options(incident.services())).ifPresent(blocks::add);
    blocks.add(
        Inputs.optional(
            SUMMARY,
            "Summary",
            "What you see, since when, whom it hits.",
            Inputs.text(Limits.INPUT, true, incident.summary())));
    return Inputs.form(
        CALLBACK,
        incident.number().value() + " " + Seen.of(incident).inWords(),
        "Edit " + incident.number(),
        "Save",
        blocks);
  }

  @Override
  public Outcome submit(Submission sent) {
    var number =
        IncidentNumber.read(sent.about().split(" ", 2)[0]).orElseThrow(ExpiredPayload::form);
    var values = sent.values();
    var mistakes = new FieldErrors();
    var incident = incidents.hold(number).orElseThrow(ExpiredPayload::form);
    var seen = Seen.read(sent.about()).orElseGet(() -> Seen.of(incident));
    mistakes.read(
        TITLE,
        () -> {
          var title = new Title(values.text(TITLE));
          return seen.title().equals(Seen.mark(title.text())) || title.equals(incident.title())
              ? incident
              : incidents.decide(
                  number, before -> before.rename(title, sent.by(), sent.now()), sent.now());
        });
    mistakes.read(
        SUMMARY,
        () -> {
          var summary = UserText.lines(values.text(SUMMARY));
          return seen.summary().equals(Seen.mark(summary)) || summary.equals(incident.summary())
              ? incident
              : incidents.decide(
                  number, before -> before.summarize(summary, sent.by(), sent.now()), sent.now());
        });
    if (values.has(ServiceSelect.BLOCK)) {
      mistakes.read(
          ServiceSelect.BLOCK,
          () -> {
            var touched = touched(services.chosen(values), seen, incident);
            return Set.copyOf(touched).equals(Set.copyOf(incident.services()))
                ? incident
                : incidents.decide(
                    number,
                    before -> before.changeServices(touched, sent.by(), sent.now()),
                    sent.now());
          });
    }
    return mistakes.any() ? mistakes.outcome() : new Outcome.Closed();
  }

  /**
   * Keeps services that the form did not show, had no room for, or does not find in the catalog.
   */
  private List<ServiceName> touched(List<ServiceName> chosen, Seen seen, Incident incident) {
    var unoffered = services.unoffered(incident.services());
    var staying =
        incident.services().stream()
            .filter(each ->
                chosen.contains(each)
                    || unoffered.contains(each)
                    || !seen.services().contains(Seen.mark(each.text())));
    var added = chosen.stream().filter(each -> !seen.services().contains(Seen.mark(each.text())));
    return Stream.concat(staying, added).distinct().toList();
  }

  /**
   * Checksums of the values when the form was opened, short enough for the form's {@code
   * private_metadata}: a field left alone in the form does not overwrite another person's change.
   */
  private record Seen(String title, String summary, Set<String> services) {

    /** At nine characters each, fits into the 3,000 characters of {@code private_metadata}. */
    private static final int MOST_SERVICES = 250;

    static Seen of(Incident incident) {
      return new Seen(
          mark(incident.title().text()),
          mark(incident.summary()),
          incident.services().stream()
              .limit(MOST_SERVICES)
              .map(ServiceName::text)
              .map(Seen::mark)
              .collect(Collectors.toSet()));
    }

    /** Empty for a form opened by an earlier version. */
    static Optional<Seen> read(String about) {
      var words = about.split(" ");
      return words.length < 3
          ? Optional.empty()
          : Optional.of(
              new Seen(
                  words[1],
                  words[2],
                  words.length == 3 ? Set.of() : Set.copyOf(List.of(words[3].split(",")))));
    }

    String inWords() {
      return "%s %s %s".formatted(title, summary, String.join(",", services)).strip();
    }

    /**
     * CRC-32: always detects a change within four bytes, and misses another one once in four
     * billion.
     */
    static String mark(String text) {
      var sum = new CRC32();
      sum.update(text.getBytes(UTF_8));
      return Long.toHexString(sum.getValue());
    }
  }
}
