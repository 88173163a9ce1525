package dev.muster.slack;

import dev.muster.incident.Incidents;
import dev.muster.permission.Act;
import dev.muster.permission.Gate;
import jakarta.inject.Singleton;

@Singleton
class ResolveButton implements Button {

  private final Incidents incidents;
  private final ResolveForm form;
  private final Gate gate;

  ResolveButton(Incidents incidents, ResolveForm form, Gate gate) {
    this.incidents = incidents;
    this.form = form;
    this.gate = gate;
  }

  @Override
  public String action() {
    return ActionIds.RESOLVE;
  }

  @Override
  public Answer press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    return Answer.open(form.view(gate.demand(Act.RESOLVE, incident, press.by(), press.now())));
  }
}
