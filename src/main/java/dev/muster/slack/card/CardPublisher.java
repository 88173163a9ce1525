package dev.muster.slack.card;

import dev.muster.incident.Incident;
import dev.muster.incident.Updates;
import dev.muster.outbox.EffectFailures;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.Receipt;
import dev.muster.reminder.Reminders;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.webapi.MessagePoster;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;

/** Posts, pins and updates the card. */
@Singleton
public class CardPublisher {

  private final MessagePoster poster;
  private final CardMessage card;
  private final Reminders reminders;
  private final EffectFailures problems;
  private final Updates updates;

  CardPublisher(
      MessagePoster poster,
      CardMessage card,
      Reminders reminders,
      EffectFailures problems,
      Updates updates) {
    this.poster = poster;
    this.card = card;
    this.reminders = reminders;
    this.problems = problems;
    this.updates = updates;
  }

  public Receipt post(Incident incident, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    return new Receipt.CardPosted(
        poster.post(here.channelId(), message(incident), attempt).message());
  }

  public Receipt pin(IncidentChannel here, SlackAttempt attempt) throws EffectNotDone {
    if (here.card().isPresent()) {
      attempt.look(
          "pins.add",
          methods -> methods.pinsAdd(r -> r.channel(here.channelId()).timestamp(here.card().get())),
          "already_pinned");
    }
    return Receipt.DONE;
  }

  public Receipt refresh(Incident incident, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    if (here.card().isPresent()) {
      poster.update(here.channelId(), here.card().get(), message(incident), attempt);
    }
    return Receipt.DONE;
  }

  private Message message(Incident incident) {
    var number = incident.number();
    return card.of(incident, reminders.of(number), problems.of(number), updates.newest(number));
  }
}
