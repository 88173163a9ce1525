package dev.muster.slack.card;

import dev.muster.incident.Incident;
import dev.muster.incident.Updates;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.Receipt;
import dev.muster.reminder.Reminders;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.webapi.MessagePoster;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;

/** Posts and updates the announcement of an incident. */
@Singleton
public class Announcer {

  private final MessagePoster poster;
  private final AnnouncementChannel channel;
  private final Reminders reminders;
  private final Updates updates;

  Announcer(
      MessagePoster poster, AnnouncementChannel channel, Reminders reminders, Updates updates) {
    this.poster = poster;
    this.channel = channel;
    this.reminders = reminders;
    this.updates = updates;
  }

  /**
   * Updates the existing announcement, if the incident was announced before it was declined or
   * merged.
   */
  public Receipt announce(Incident incident, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    if (here.announcement().isPresent()) {
      return refresh(incident, here, attempt);
    }
    var where = attempt.outcomeUnknown() ? channel.joinedId(attempt) : channel.configured();
    var posted = poster.post(where, message(incident, here), attempt);
    return new Receipt.Announced(posted.channelId(), posted.message());
  }

  public Receipt refresh(Incident incident, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    if (here.announcement().isPresent()) {
      var announced = here.announcement().get();
      poster.update(announced.channelId(), announced.message(), message(incident, here), attempt);
    }
    return Receipt.DONE;
  }

  private Message message(Incident incident, IncidentChannel here) {
    var number = incident.number();
    return AnnouncementMessage.of(
        incident, here, reminders.of(number), updates.newest(number, Updates.FOR_OTHERS));
  }
}
