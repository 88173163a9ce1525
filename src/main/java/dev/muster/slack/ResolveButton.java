package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class ResolveButton implements Button {

  private final Incidents incidents;
  private final ResolveForm form;

  ResolveButton(Incidents incidents, ResolveForm form) {
    this.incidents = incidents;
    this.form = form;
  }

  @Override
  public String action() {
    return ActionIds.RESOLVE;
  }

  @Override
  public Answer press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    return Answer.open(form.view(incident));
  }
}
