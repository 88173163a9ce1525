package dev.muster.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.muster.catalog.Catalog;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Title;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says anew what is broken. What was left as it was stays as it is by then. */
@Singleton
class EditForm implements Form {

  static final String CALLBACK = "edit";

  private static final String TITLE = "title";
  private static final String SUMMARY = "summary";

  private final Incidents incidents;
  private final ServiceSelect services;

  EditForm(Incidents incidents, Catalog catalog) {
    this.incidents = incidents;
    this.services = new ServiceSelect(catalog);
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  /**
   * @throws Refused when the incident is over
   */
  View view(Incident incident) {
    incident.demandNotClosed();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        Inputs.required(
            TITLE, "What is broken?", Inputs.text(Title.LONGEST, false, incident.title().text())));
    services
        .input(incident.services().stream().map(ServiceSelect::option).toList())
        .ifPresent(blocks::add);
    blocks.add(
        Inputs.optional(
            SUMMARY,
            "Summary",
            "What you see, since when, whom it hits.",
            Inputs.text(Limits.INPUT, true, incident.summary())));
    return Inputs.form(
        CALLBACK,
        String.valueOf(incident.number().value()),
        "Edit " + incident.number(),
        "Save",
        blocks);
  }

  @Override
  public Outcome submit(Submission sent) {
    var number = sent.incident();
    var mistakes = new Mistakes();
    var incident = incidents.hold(number).orElseThrow();
    mistakes.read(
        TITLE,
        () -> {
          var title = new Title(sent.values().text(TITLE));
          return title.equals(incident.title())
              ? incident
              : incidents.decide(
                  number, before -> before.rename(title, sent.by(), sent.now()), sent.now());
        });
    mistakes.read(
        SUMMARY,
        () -> {
          var summary = sent.values().text(SUMMARY);
          return summary.strip().equals(incident.summary())
              ? incident
              : incidents.decide(
                  number, before -> before.summarize(summary, sent.by(), sent.now()), sent.now());
        });
    if (sent.values().has(ServiceSelect.BLOCK)) {
      mistakes.read(
          ServiceSelect.BLOCK,
          () -> {
            var touched = touched(sent.values(), incident);
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

  /** What the form had no room for, or is not in the catalogue, stays. */
  private List<String> touched(FormValues values, Incident incident) {
    return Stream.concat(
            services.unoffered(incident.services()).stream(), services.chosen(values).stream())
        .toList();
  }
}
