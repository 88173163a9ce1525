package dev.muster.slack.timeline;

import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Status;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class PostmortemButton implements Button {

  private final Incidents incidents;
  private final Outbox outbox;

  PostmortemButton(Incidents incidents, Outbox outbox) {
    this.incidents = incidents;
    this.outbox = outbox;
  }

  @Override
  public String action() {
    return ActionIds.POSTMORTEM;
  }

  @Override
  public Answer press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    if (incident.status() != Status.RESOLVED && incident.status() != Status.CLOSED) {
      throw Refused.because(
          "%s is %s. /incident postmortem posts a draft all the same.",
          incident.number(), incident.statusInSentence());
    }
    outbox.enqueue(press.incident(), List.of(new Effect.UploadPostmortem(press.by())), press.now());
    return Answer.silence();
  }
}
