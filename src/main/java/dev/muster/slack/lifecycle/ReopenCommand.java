package dev.muster.slack.lifecycle;

import dev.muster.incident.Incidents;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class ReopenCommand implements IncidentCommand {

  private final Incidents incidents;

  ReopenCommand(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public String word() {
    return "reopen";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "take it up again when it comes back";
  }

  @Override
  public int order() {
    return 120;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var number = call.incidentAlone();
    incidents.decide(number, incident -> incident.reopen(call.by(), call.now()), call.now());
    return Answer.say("%s is open again.".formatted(number));
  }
}
