package dev.muster.slack.lifecycle;

import com.slack.api.model.view.View;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.slack.blockkit.FieldErrors;
import dev.muster.slack.blockkit.Form;
import dev.muster.slack.blockkit.Inputs;
import dev.muster.slack.blockkit.Limits;
import jakarta.inject.Singleton;
import java.util.List;

/** Asks why a triage is declined. */
@Singleton
class DeclineForm implements Form {

  static final String CALLBACK = "decline";

  private static final String REASON = "reason";

  private final Incidents incidents;

  DeclineForm(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  /**
   * @throws Refused unless the incident is in triage
   */
  View view(Incident incident) {
    incident.requireInTriage();
    return Inputs.form(
        CALLBACK,
        String.valueOf(incident.number().value()),
        "Decline " + incident.number(),
        "Decline",
        List.of(Inputs.required(REASON, "Why is it none?", Inputs.text(Limits.INPUT, true, ""))));
  }

  @Override
  public Outcome submit(Submission sent) {
    var mistakes = new FieldErrors();
    mistakes.read(
        REASON,
        () ->
            incidents.decide(
                sent.incident(),
                incident -> incident.decline(sent.values().text(REASON), sent.by(), sent.now()),
                sent.now()));
    return mistakes.any() ? mistakes.outcome() : new Outcome.Closed();
  }
}
