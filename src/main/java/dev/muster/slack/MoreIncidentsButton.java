package dev.muster.slack;

import dev.muster.incident.Viewer;
import jakarta.inject.Singleton;

@Singleton
class MoreIncidentsButton implements Button {

  private final IncidentList list;
  private final Replies replies;

  MoreIncidentsButton(IncidentList list, Replies replies) {
    this.list = list;
    this.replies = replies;
  }

  @Override
  public String action() {
    return ActionIds.MORE_INCIDENTS;
  }

  @Override
  public void press(Press press) {
    var next = list.of(new Viewer.Known(press.by()), Long.parseLong(press.value()));
    replies.replace(press.responseUrl(), next);
  }
}
