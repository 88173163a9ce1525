package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class CloseButton implements Button {

  private final Incidents incidents;
  private final TaskList tasks;

  CloseButton(Incidents incidents, TaskList tasks) {
    this.incidents = incidents;
    this.tasks = tasks;
  }

  @Override
  public String action() {
    return ActionIds.CLOSE;
  }

  @Override
  public Answer press(Press press) {
    incidents.decide(
        press.incident(), incident -> incident.close(press.by(), press.now()), press.now());
    return tasks.leftOpen(press.incident()).map(Answer::say).orElseGet(Answer::silence);
  }
}
