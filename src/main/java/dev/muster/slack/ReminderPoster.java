package dev.muster.slack;

import dev.muster.incident.Incident;
import dev.muster.outbox.Effect.RemindOfUpdate;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.outbox.Whereabouts;
import dev.muster.reminder.Reminders;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Rings in the channel, unless the answer came first. */
@Singleton
class ReminderPoster {

  private final Poster poster;
  private final Reminders reminders;
  private final InstantSource clock;

  ReminderPoster(Poster poster, Reminders reminders, InstantSource clock) {
    this.poster = poster;
    this.reminders = reminders;
    this.clock = clock;
  }

  Receipt remind(Incident incident, RemindOfUpdate ring, Whereabouts here, Attempt attempt)
      throws Undelivered {
    var owed = reminders.of(incident.number()).filter(each -> each.since().equals(ring.since()));
    if (owed.isEmpty()) {
      return Receipt.DONE;
    }
    var message = ReminderMessage.of(incident, ring, clock.instant());
    return new Receipt.ReminderPosted(poster.post(here.channelId(), message, attempt).message());
  }

  Receipt settle(
      Incident incident, String message, String outcome, Whereabouts here, Attempt attempt)
      throws Undelivered {
    poster.update(here.channelId(), message, ReminderMessage.settled(incident, outcome), attempt);
    return Receipt.DONE;
  }
}
