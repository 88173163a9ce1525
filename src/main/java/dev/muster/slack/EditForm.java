package dev.muster.slack;

import com.slack.api.model.view.View;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Title;
import jakarta.inject.Singleton;
import java.util.List;

/** Says anew what is broken. What was left as it was stays as it is by then. */
@Singleton
class EditForm implements Form {

  static final String CALLBACK = "edit";

  private static final String TITLE = "title";
  private static final String SUMMARY = "summary";

  private final Incidents incidents;

  EditForm(Incidents incidents) {
    this.incidents = incidents;
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
    return Inputs.form(
        CALLBACK,
        String.valueOf(incident.number().value()),
        "Edit " + incident.number(),
        "Save",
        List.of(
            Inputs.required(
                TITLE,
                "What is broken?",
                Inputs.text(Title.LONGEST, false, incident.title().text())),
            Inputs.optional(
                SUMMARY,
                "Summary",
                "What you see, since when, whom it hits.",
                Inputs.text(Limits.INPUT, true, incident.summary()))));
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
    return mistakes.any() ? mistakes.outcome() : new Outcome.Closed();
  }
}
