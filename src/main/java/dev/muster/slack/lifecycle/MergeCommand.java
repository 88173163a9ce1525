package dev.muster.slack.lifecycle;

import dev.muster.incident.Incidents;
import dev.muster.permission.Permission;
import dev.muster.permission.PermissionGuard;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class MergeCommand implements IncidentCommand {

  private final Incidents incidents;
  private final MergeForm form;
  private final MergeActions actions;
  private final PermissionGuard guard;

  MergeCommand(Incidents incidents, MergeForm form, MergeActions actions, PermissionGuard guard) {
    this.incidents = incidents;
    this.form = form;
    this.actions = actions;
    this.guard = guard;
  }

  @Override
  public String word() {
    return "merge";
  }

  @Override
  public String arguments() {
    return "[number]";
  }

  @Override
  public String purpose() {
    return "let it go on in another incident: opens a form without a number";
  }

  @Override
  public int order() {
    return 115;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var number = call.incident();
    var incident = incidents.find(number).orElseThrow();
    if (call.words().isEmpty()) {
      return Answer.open(
          form.view(guard.require(Permission.CANCEL, incident, call.by(), call.now()), call.by()));
    }
    var into = call.meant();
    actions.merge(number, into, call.by(), call.now());
    return Answer.say("%s goes on in %s.".formatted(number, into));
  }
}
