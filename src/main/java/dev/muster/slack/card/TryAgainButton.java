package dev.muster.slack.card;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Viewer;
import dev.muster.outbox.Outbox;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

/** Repeats the effects of an incident that failed. The button can also be in a direct message. */
@Singleton
class TryAgainButton implements Button {

  private final Outbox outbox;
  private final Incidents incidents;

  TryAgainButton(Outbox outbox, Incidents incidents) {
    this.outbox = outbox;
    this.incidents = incidents;
  }

  @Override
  public String action() {
    return ActionIds.TRY_AGAIN;
  }

  @Override
  public Answer press(Press press) {
    if (outbox.tryAgain(incident(press), press.now()) == 0) {
      throw Refused.because("Nothing is left to try again; everything has gone through.");
    }
    return Answer.say("Muster is trying again.");
  }

  private IncidentNumber incident(Press press) {
    return press
        .here()
        .or(() ->
            IncidentNumber.read(press.value())
                .filter(number -> incidents.find(number, new Viewer.Known(press.by())).isPresent()))
        .orElseThrow(() -> Refused.because("There is no such incident; see /incident list."));
  }
}
