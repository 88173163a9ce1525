package dev.muster.slack.card;

import dev.muster.incident.Incidents;
import dev.muster.permission.Permission;
import dev.muster.permission.PermissionGuard;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class EditCommand implements IncidentCommand {

  private final Incidents incidents;
  private final EditForm form;
  private final PermissionGuard guard;

  EditCommand(Incidents incidents, EditForm form, PermissionGuard guard) {
    this.incidents = incidents;
    this.form = form;
    this.guard = guard;
  }

  @Override
  public String word() {
    return "edit";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "change the title, the summary or the services: opens a form";
  }

  @Override
  public int order() {
    return 55;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var incident = incidents.find(call.incident()).orElseThrow();
    return Answer.open(form.view(guard.require(Permission.EDIT, incident, call.by(), call.now())));
  }
}
