package dev.muster.slack.roles;

import dev.muster.incident.Incidents;
import dev.muster.permission.Permission;
import dev.muster.permission.PermissionGuard;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class AssignRolesButton implements Button {

  private final Incidents incidents;
  private final RolesForm form;
  private final PermissionGuard guard;

  AssignRolesButton(Incidents incidents, RolesForm form, PermissionGuard guard) {
    this.incidents = incidents;
    this.form = form;
    this.guard = guard;
  }

  @Override
  public String action() {
    return ActionIds.ASSIGN_ROLES;
  }

  @Override
  public Answer press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    return Answer.open(
        form.view(guard.require(Permission.ROLES, incident, press.by(), press.now())));
  }
}
