package dev.muster.slack;

import dev.muster.incident.Incidents;
import dev.muster.permission.Act;
import dev.muster.permission.Gate;
import jakarta.inject.Singleton;

@Singleton
class SeverityButton implements Button {

  private final Incidents incidents;
  private final SeverityForm form;
  private final Gate gate;

  SeverityButton(Incidents incidents, SeverityForm form, Gate gate) {
    this.incidents = incidents;
    this.form = form;
    this.gate = gate;
  }

  @Override
  public String action() {
    return ActionIds.CHOOSE_SEVERITY;
  }

  @Override
  public Answer press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    return Answer.open(form.view(gate.demand(Act.SEVERITY, incident, press.by(), press.now())));
  }
}
