package dev.muster.slack;

import dev.muster.incident.Incident;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.outbox.Whereabouts;
import dev.muster.reminder.Nudges;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Nudges in the channel, unless what was lacking has come in the meantime. */
@Singleton
class NudgePoster {

  private final Poster poster;
  private final Nudges nudges;
  private final InstantSource clock;

  NudgePoster(Poster poster, Nudges nudges, InstantSource clock) {
    this.poster = poster;
    this.nudges = nudges;
    this.clock = clock;
  }

  Receipt ask(Incident incident, Effect.NudgePeople nudge, Whereabouts here, Attempt attempt)
      throws Undelivered {
    if (!nudges.isWanted(incident.number(), nudge.nudge())) {
      return Receipt.DONE;
    }
    var message = NudgeMessage.of(incident, nudge, clock.instant());
    return new Receipt.ReminderPosted(poster.post(here.channelId(), message, attempt).message());
  }

  Receipt settle(Incident incident, Effect.SettleNudge settled, Whereabouts here, Attempt attempt)
      throws Undelivered {
    poster.update(
        here.channelId(),
        settled.message(),
        NudgeMessage.settled(incident, settled.nudge(), settled.outcome()),
        attempt);
    return Receipt.DONE;
  }
}
