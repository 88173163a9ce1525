package dev.muster.slack.update;

import dev.muster.incident.Incident;
import dev.muster.outbox.Effect.RemindOfUpdate;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.Receipt;
import dev.muster.reminder.Reminders;
import dev.muster.slack.webapi.MessagePoster;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Posts reminders in the channel, unless the update has been posted meanwhile. */
@Singleton
public class ReminderPoster {

  private final MessagePoster poster;
  private final Reminders reminders;
  private final InstantSource clock;

  ReminderPoster(MessagePoster poster, Reminders reminders, InstantSource clock) {
    this.poster = poster;
    this.reminders = reminders;
    this.clock = clock;
  }

  public Receipt remind(
      Incident incident, RemindOfUpdate ring, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    var enqueued =
        reminders.of(incident.number()).filter(each -> each.since().equals(ring.since()));
    if (enqueued.isEmpty()) {
      return Receipt.DONE;
    }
    var message = ReminderMessage.of(incident, ring, clock.instant());
    return new Receipt.ReminderPosted(poster.post(here.channelId(), message, attempt).message());
  }

  public Receipt settle(
      Incident incident, String message, String outcome, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    poster.update(here.channelId(), message, ReminderMessage.settled(incident, outcome), attempt);
    return Receipt.DONE;
  }
}
