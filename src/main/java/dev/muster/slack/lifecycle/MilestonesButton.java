package dev.muster.slack.lifecycle;

import dev.muster.incident.Incidents;
import dev.muster.permission.Permission;
import dev.muster.permission.PermissionGuard;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class MilestonesButton implements Button {

  private final Incidents incidents;
  private final MilestonesForm form;
  private final PermissionGuard guard;

  MilestonesButton(Incidents incidents, MilestonesForm form, PermissionGuard guard) {
    this.incidents = incidents;
    this.form = form;
    this.guard = guard;
  }

  @Override
  public String action() {
    return ActionIds.MILESTONES;
  }

  @Override
  public Answer press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    return Answer.open(
        form.view(guard.require(Permission.EDIT, incident, press.by(), press.now())));
  }
}
