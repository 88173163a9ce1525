package dev.muster.slack;

import dev.muster.incident.Incident;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.outbox.Whereabouts;
import dev.muster.runbook.Shelf;
import jakarta.inject.Singleton;

/** Tells an incident's channel which runbooks there are for it. */
@Singleton
class RunbookPoster {

  private final Shelf shelf;
  private final Poster poster;

  RunbookPoster(Shelf shelf, Poster poster) {
    this.shelf = shelf;
    this.poster = poster;
  }

  /** The severity may have changed since, and with it what is meant for the incident. */
  Receipt show(Effect.ShowRunbooks asked, Incident incident, Whereabouts here, Attempt attempt)
      throws Undelivered {
    var meant =
        shelf.meantFor(incident).stream()
            .filter(each -> asked.only().isEmpty() || asked.only().contains(each.name()))
            .toList();
    if (meant.isEmpty()) {
      return Receipt.DONE;
    }
    return poster.post(here.channelId(), RunbookList.inChannel(meant), attempt).receipt();
  }
}
