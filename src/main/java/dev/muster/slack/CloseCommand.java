package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class CloseCommand implements IncidentCommand {

  private final Incidents incidents;
  private final TaskList tasks;

  CloseCommand(Incidents incidents, TaskList tasks) {
    this.incidents = incidents;
    this.tasks = tasks;
  }

  @Override
  public String word() {
    return "close";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "close it when everything is done";
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public Answer run(CommandCall call) {
    var number = call.incident();
    incidents.decide(number, incident -> incident.close(call.by(), call.now()), call.now());
    var left = tasks.leftOpen(number).map(" "::concat).orElse("");
    return Answer.say("%s is closed.%s".formatted(number, left));
  }
}
