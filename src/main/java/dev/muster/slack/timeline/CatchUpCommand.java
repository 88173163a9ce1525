package dev.muster.slack.timeline;

import dev.muster.incident.Incidents;
import dev.muster.incident.Viewer;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class CatchUpCommand implements IncidentCommand {

  private final Incidents incidents;
  private final CatchUps catchUps;

  CatchUpCommand(Incidents incidents, CatchUps catchUps) {
    this.incidents = incidents;
    this.catchUps = catchUps;
  }

  @Override
  public String word() {
    return "catchup";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "show what happened so far, who is who and what is next";
  }

  @Override
  public int order() {
    return 35;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var number = call.incident();
    var incident = incidents.find(number, new Viewer.InChannel(number)).orElseThrow();
    return Answer.show(catchUps.message(incident, call.now()));
  }
}
