package dev.muster.slack.roles;

import dev.muster.incident.Incidents;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import dev.muster.slack.blockkit.Mentions;
import jakarta.inject.Singleton;

@Singleton
class HandoverCommand implements IncidentCommand {

  private final Incidents incidents;
  private final HandoverForm form;

  HandoverCommand(Incidents incidents, HandoverForm form) {
    this.incidents = incidents;
    this.form = form;
  }

  @Override
  public String word() {
    return "handover";
  }

  @Override
  public String arguments() {
    return "[@person]";
  }

  @Override
  public String purpose() {
    return "hand over command: opens a form, and they accept";
  }

  @Override
  public int order() {
    return 75;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var incident = incidents.find(call.incident()).orElseThrow();
    return Answer.open(form.view(incident, call.by(), Mentions.only(call.words())));
  }
}
