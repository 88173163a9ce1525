package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class CloseButton implements Button {

  private final Incidents incidents;

  CloseButton(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public String action() {
    return ActionIds.CLOSE;
  }

  @Override
  public Answer press(Press press) {
    incidents.decide(
        press.incident(), incident -> incident.close(press.by(), press.now()), press.now());
    return Answer.silence();
  }
}
