package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class AssignRolesButton implements Button {

  private final Incidents incidents;
  private final Forms forms;
  private final RolesForm form;

  AssignRolesButton(Incidents incidents, Forms forms, RolesForm form) {
    this.incidents = incidents;
    this.forms = forms;
    this.form = form;
  }

  @Override
  public String action() {
    return ActionIds.ASSIGN_ROLES;
  }

  @Override
  public void press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    forms.open(press.triggerId(), form.view(incident));
  }
}
