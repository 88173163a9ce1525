package dev.muster.slack;

import dev.muster.incident.Incident;
import dev.muster.incident.Updates;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.outbox.Whereabouts;
import dev.muster.reminder.Reminders;
import jakarta.inject.Singleton;

/** Tells everybody else, in one message that is kept as the incident is. */
@Singleton
class Announcer {

  private final Poster poster;
  private final AnnouncementChannel channel;
  private final Reminders reminders;
  private final Updates updates;

  Announcer(Poster poster, AnnouncementChannel channel, Reminders reminders, Updates updates) {
    this.poster = poster;
    this.channel = channel;
    this.reminders = reminders;
    this.updates = updates;
  }

  /** Once: what was announced before it was declined or merged is shown anew. */
  Receipt announce(Incident incident, Whereabouts here, Attempt attempt) throws Undelivered {
    if (here.announcement().isPresent()) {
      return refresh(incident, here, attempt);
    }
    var where = attempt.mayHaveHappened() ? channel.joinedId(attempt) : channel.configured();
    var posted = poster.post(where, message(incident, here), attempt);
    return new Receipt.Announced(posted.channelId(), posted.message());
  }

  Receipt refresh(Incident incident, Whereabouts here, Attempt attempt) throws Undelivered {
    if (here.announcement().isPresent()) {
      var announced = here.announcement().get();
      poster.update(announced.channelId(), announced.message(), message(incident, here), attempt);
    }
    return Receipt.DONE;
  }

  private Message message(Incident incident, Whereabouts here) {
    var number = incident.number();
    return AnnouncementMessage.of(
        incident, here, reminders.of(number), updates.newest(number, Updates.FOR_OTHERS));
  }
}
