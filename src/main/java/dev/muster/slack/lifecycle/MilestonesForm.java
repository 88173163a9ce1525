package dev.muster.slack.lifecycle;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.muster.incident.Impact;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Milestones;
import dev.muster.incident.Refused;
import dev.muster.slack.blockkit.FieldErrors;
import dev.muster.slack.blockkit.Form;
import dev.muster.slack.blockkit.FormValues;
import dev.muster.slack.blockkit.Inputs;
import dev.muster.slack.blockkit.Limits;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Corrects milestones and impact. Slack's pickers drop fractions of a second, so a milestone that
 * was not changed keeps its stored time.
 */
@Singleton
class MilestonesForm implements Form {

  static final String CALLBACK = "milestones";

  private static final String STARTED = "started";
  private static final String DETECTED = "detected";
  private static final String ACKNOWLEDGED = "acknowledged";
  private static final String MITIGATED = "mitigated";
  private static final String RESOLVED = "resolved";
  private static final String USERS = "users";
  private static final String REVENUE = "revenue";

  private final Incidents incidents;

  MilestonesForm(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  /**
   * @throws Refused when the incident is closed, cancelled, declined or merged
   */
  View view(Incident incident) {
    incident.requireNotClosed();
    var known = incident.milestones();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(moment(STARTED, "When did the impact start?", known.impactStarted()));
    blocks.add(moment(DETECTED, "When was it detected?", known.detected()));
    blocks.add(moment(ACKNOWLEDGED, "When did somebody take it on?", known.acknowledged()));
    blocks.add(moment(MITIGATED, "When was the harm over?", known.mitigated()));
    if (known.resolved() != null) {
      blocks.add(moment(RESOLVED, "When was it resolved?", known.resolved()));
    }
    var impact = incident.impact();
    blocks.add(
        Inputs.optional(
            USERS,
            "Users affected",
            "A number, or words: all of Europe.",
            Inputs.text(Limits.INPUT, false, impact.usersAffected())));
    blocks.add(
        Inputs.optional(
            REVENUE, "Revenue lost", "", Inputs.text(Limits.INPUT, false, impact.revenue())));
    return Inputs.form(
        CALLBACK,
        String.valueOf(incident.number().value()),
        "Record of " + incident.number(),
        "Save",
        blocks);
  }

  private static LayoutBlock moment(String block, String label, @Nullable Instant known) {
    return Inputs.optional(block, label, "", Inputs.moment(known));
  }

  @Override
  public Outcome submit(Submission sent) {
    var values = sent.values();
    try {
      var impact = new Impact(values.text(USERS), values.text(REVENUE));
      incidents.decide(
          sent.incident(),
          incident ->
              incident.correctMilestones(
                  known(incident.milestones(), values), impact, sent.by(), sent.now()),
          sent.now());
      return new Outcome.Closed();
    } catch (Refused no) {
      return FieldErrors.at(STARTED, no);
    }
  }

  private static Milestones.Known known(Milestones before, FormValues values) {
    return new Milestones.Known(
        read(values, STARTED, before.impactStarted()),
        read(values, DETECTED, before.detected()),
        read(values, ACKNOWLEDGED, before.acknowledged()),
        read(values, MITIGATED, before.mitigated()),
        read(values, RESOLVED, before.resolved()));
  }

  private static @Nullable Instant read(FormValues values, String block, @Nullable Instant before) {
    var picked = values.moment(block).orElse(null);
    return picked != null && before != null && picked.getEpochSecond() == before.getEpochSecond()
        ? before
        : picked;
  }
}
