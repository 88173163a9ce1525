package dev.muster.slack.update;

import dev.muster.incident.Incident;
import dev.muster.outbox.Effect;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.Receipt;
import dev.muster.reminder.Nudges;
import dev.muster.slack.webapi.MessagePoster;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Posts nudges in the channel, unless the information has been added meanwhile. */
@Singleton
public class NudgePoster {

  private final MessagePoster poster;
  private final Nudges nudges;
  private final InstantSource clock;

  NudgePoster(MessagePoster poster, Nudges nudges, InstantSource clock) {
    this.poster = poster;
    this.nudges = nudges;
    this.clock = clock;
  }

  public Receipt ask(
      Incident incident, Effect.NudgePeople nudge, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    if (!nudges.isWanted(incident.number(), nudge.nudge())) {
      return Receipt.DONE;
    }
    var message = NudgeMessage.of(incident, nudge, clock.instant());
    return new Receipt.ReminderPosted(poster.post(here.channelId(), message, attempt).message());
  }

  public Receipt settle(
      Incident incident, Effect.SettleNudge settled, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    poster.update(
        here.channelId(),
        settled.message(),
        NudgeMessage.settled(incident, settled.nudge(), settled.outcome()),
        attempt);
    return Receipt.DONE;
  }
}
