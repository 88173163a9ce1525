package dev.muster.slack.work;

import dev.muster.incident.Incident;
import dev.muster.outbox.Effect;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.Receipt;
import dev.muster.runbook.RunbookLibrary;
import dev.muster.slack.webapi.MessagePoster;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;

/** Lists the matching runbooks in an incident's channel. */
@Singleton
public class RunbookPoster {

  private final RunbookLibrary shelf;
  private final MessagePoster poster;

  RunbookPoster(RunbookLibrary shelf, MessagePoster poster) {
    this.shelf = shelf;
    this.poster = poster;
  }

  /**
   * Matches again when it is performed, because the severity may have changed since the effect was
   * enqueued.
   */
  public Receipt show(
      Effect.ShowRunbooks asked, Incident incident, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
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
