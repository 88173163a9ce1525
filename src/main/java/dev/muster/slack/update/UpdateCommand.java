package dev.muster.slack.update;

import dev.muster.incident.Incidents;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class UpdateCommand implements IncidentCommand {

  private final Incidents incidents;
  private final UpdateForm form;

  UpdateCommand(Incidents incidents, UpdateForm form) {
    this.incidents = incidents;
    this.form = form;
  }

  @Override
  public String word() {
    return "update";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "tell people where it stands: opens a form";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var incident = incidents.find(call.incident()).orElseThrow();
    return Answer.open(form.view(incident));
  }
}
