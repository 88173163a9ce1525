package dev.muster.slack.lifecycle;

import dev.muster.incident.Incidents;
import dev.muster.permission.Permission;
import dev.muster.permission.PermissionGuard;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class MilestonesCommand implements IncidentCommand {

  private final Incidents incidents;
  private final MilestonesForm form;
  private final PermissionGuard guard;

  MilestonesCommand(Incidents incidents, MilestonesForm form, PermissionGuard guard) {
    this.incidents = incidents;
    this.form = form;
    this.guard = guard;
  }

  @Override
  public String word() {
    return "milestones";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "put right when it began, was detected, mitigated and resolved, and what it did";
  }

  @Override
  public int order() {
    return 95;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var incident = incidents.find(call.incident()).orElseThrow();
    return Answer.open(form.view(guard.require(Permission.EDIT, incident, call.by(), call.now())));
  }
}
