package dev.muster.slack.lifecycle;

import com.slack.api.model.view.View;
import dev.muster.incident.Impact;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Resolution;
import dev.muster.slack.blockkit.FieldErrors;
import dev.muster.slack.blockkit.Form;
import dev.muster.slack.blockkit.FormValues;
import dev.muster.slack.blockkit.Inputs;
import dev.muster.slack.blockkit.Limits;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Resolves an incident and asks for explanation, milestones and impact. All fields are optional:
 * responders may be tired, and the postmortem asks again.
 */
@Singleton
public class ResolveForm implements Form {

  static final String CALLBACK = "resolve";

  private static final String EXPLANATION = "explanation";
  private static final String STARTED = "started";
  private static final String DETECTED = "detected";
  private static final String USERS = "users";
  private static final String REVENUE = "revenue";

  private final Incidents incidents;

  public ResolveForm(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  /**
   * @throws Refused when the incident is over, or not accepted
   */
  public View view(Incident incident) {
    if (!incident.status().isOpen()) {
      throw Refused.because("%s is %s already.", incident.number(), incident.statusInSentence());
    }
    incident.requireAccepted();
    var milestones = incident.milestones();
    var impact = incident.impact();
    return Inputs.form(
        CALLBACK,
        String.valueOf(incident.number().value()),
        "Resolve " + incident.number(),
        "Resolve",
        List.of(
            Inputs.optional(EXPLANATION, "What ended it?", "", Inputs.text(Limits.INPUT, true, "")),
            Inputs.optional(
                STARTED,
                "When did the impact start?",
                "",
                Inputs.moment(milestones.impactStarted())),
            Inputs.optional(
                DETECTED, "When was it detected?", "", Inputs.moment(milestones.detected())),
            Inputs.optional(
                USERS,
                "Users affected",
                "A number, or words: all of Europe.",
                Inputs.text(200, false, impact.usersAffected())),
            Inputs.optional(
                REVENUE,
                "Revenue lost",
                "Leave it empty when nobody knows yet.",
                Inputs.text(200, false, impact.revenue()))));
  }

  @Override
  public Outcome submit(Submission sent) {
    var number = sent.incident();
    var values = sent.values();
    try {
      var resolution =
          new Resolution(
              values.text(EXPLANATION),
              values.moment(STARTED).orElse(null),
              values.moment(DETECTED).orElse(null),
              new Impact(values.text(USERS), values.text(REVENUE)));
      incidents.decide(
          number, incident -> incident.resolve(resolution, sent.by(), sent.now()), sent.now());
      return new Outcome.Closed();
    } catch (Refused no) {
      return FieldErrors.at(blamed(values, sent.now()), no);
    }
  }

  /** The field for an error: the milestone that caused it, or else the first field. */
  private static String blamed(FormValues values, Instant now) {
    var started = values.moment(STARTED);
    var detected = values.moment(DETECTED);
    if (started.filter(now::isBefore).isPresent()) {
      return STARTED;
    }
    var unseen = started.flatMap(start -> detected.filter(start::isAfter));
    return unseen.isPresent() || detected.filter(now::isBefore).isPresent()
        ? DETECTED
        : EXPLANATION;
  }
}
