package dev.muster.slack;

import dev.muster.incident.Incident;
import dev.muster.incident.Updates;
import dev.muster.outbox.Problems;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.outbox.Whereabouts;
import dev.muster.reminder.Reminders;
import jakarta.inject.Singleton;

/** Posts the card, pins it, and keeps it as the incident is. */
@Singleton
class CardKeeper {

  private final Poster poster;
  private final CardMessage card;
  private final Reminders reminders;
  private final Problems problems;
  private final Updates updates;

  CardKeeper(
      Poster poster, CardMessage card, Reminders reminders, Problems problems, Updates updates) {
    this.poster = poster;
    this.card = card;
    this.reminders = reminders;
    this.problems = problems;
    this.updates = updates;
  }

  Receipt post(Incident incident, Whereabouts here, Attempt attempt) throws Undelivered {
    return new Receipt.CardPosted(
        poster.post(here.channelId(), message(incident), attempt).message());
  }

  Receipt pin(Whereabouts here, Attempt attempt) throws Undelivered {
    if (here.card().isPresent()) {
      attempt.look(
          "pins.add",
          methods -> methods.pinsAdd(r -> r.channel(here.channelId()).timestamp(here.card().get())),
          "already_pinned");
    }
    return Receipt.DONE;
  }

  Receipt refresh(Incident incident, Whereabouts here, Attempt attempt) throws Undelivered {
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
