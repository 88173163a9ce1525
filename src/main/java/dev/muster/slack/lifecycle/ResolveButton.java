package dev.muster.slack.lifecycle;

import dev.muster.incident.Incidents;
import dev.muster.permission.Permission;
import dev.muster.permission.PermissionGuard;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class ResolveButton implements Button {

  private final Incidents incidents;
  private final ResolveForm form;
  private final PermissionGuard guard;

  ResolveButton(Incidents incidents, ResolveForm form, PermissionGuard guard) {
    this.incidents = incidents;
    this.form = form;
    this.guard = guard;
  }

  @Override
  public String action() {
    return ActionIds.RESOLVE;
  }

  @Override
  public Answer press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    return Answer.open(
        form.view(guard.require(Permission.RESOLVE, incident, press.by(), press.now())));
  }
}
