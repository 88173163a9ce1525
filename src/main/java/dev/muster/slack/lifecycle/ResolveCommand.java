package dev.muster.slack.lifecycle;

import dev.muster.incident.Incidents;
import dev.muster.permission.Permission;
import dev.muster.permission.PermissionGuard;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class ResolveCommand implements IncidentCommand {

  private final Incidents incidents;
  private final ResolveForm form;
  private final PermissionGuard guard;

  ResolveCommand(Incidents incidents, ResolveForm form, PermissionGuard guard) {
    this.incidents = incidents;
    this.form = form;
    this.guard = guard;
  }

  @Override
  public String word() {
    return "resolve";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "say that it is over: opens a form";
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var incident = incidents.find(call.incident()).orElseThrow();
    return Answer.open(
        form.view(guard.require(Permission.RESOLVE, incident, call.by(), call.now())));
  }
}
