package dev.muster.slack.lifecycle;

import dev.muster.incident.Incidents;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class AcceptCommand implements IncidentCommand {

  private final Incidents incidents;

  AcceptCommand(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public String word() {
    return "accept";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "say that it is one, after a look in triage: it is announced, and its clock runs";
  }

  @Override
  public int order() {
    return 22;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var number = call.incidentAlone();
    incidents.decide(number, incident -> incident.accept(call.by(), call.now()), call.now());
    return Answer.say("%s is accepted as an incident.".formatted(number));
  }
}
