package dev.muster.slack.card;

import dev.muster.incident.Viewer;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class MoreIncidentsButton implements Button {

  private final IncidentList list;

  MoreIncidentsButton(IncidentList list) {
    this.list = list;
  }

  @Override
  public String action() {
    return ActionIds.MORE_INCIDENTS;
  }

  @Override
  public Answer press(Press press) {
    var next = list.of(new Viewer.Known(press.by()), press.number());
    return Answer.replace(next);
  }
}
