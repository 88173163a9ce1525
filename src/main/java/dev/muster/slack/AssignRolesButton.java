package dev.muster.slack;

import dev.muster.incident.Incidents;
import dev.muster.permission.Act;
import dev.muster.permission.Gate;
import jakarta.inject.Singleton;

@Singleton
class AssignRolesButton implements Button {

  private final Incidents incidents;
  private final RolesForm form;
  private final Gate gate;

  AssignRolesButton(Incidents incidents, RolesForm form, Gate gate) {
    this.incidents = incidents;
    this.form = form;
    this.gate = gate;
  }

  @Override
  public String action() {
    return ActionIds.ASSIGN_ROLES;
  }

  @Override
  public Answer press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    return Answer.open(form.view(gate.demand(Act.ROLES, incident, press.by(), press.now())));
  }
}
