package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class AssignRolesButton implements Button {

  private final Incidents incidents;
  private final RolesForm form;

  AssignRolesButton(Incidents incidents, RolesForm form) {
    this.incidents = incidents;
    this.form = form;
  }

  @Override
  public String action() {
    return ActionIds.ASSIGN_ROLES;
  }

  @Override
  public Answer press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    return Answer.open(form.view(incident));
  }
}
