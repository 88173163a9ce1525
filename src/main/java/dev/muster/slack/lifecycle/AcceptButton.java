package dev.muster.slack.lifecycle;

import dev.muster.incident.Incidents;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class AcceptButton implements Button {

  private final Incidents incidents;

  AcceptButton(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public String action() {
    return ActionIds.ACCEPT;
  }

  @Override
  public Answer press(Press press) {
    incidents.decide(
        press.incident(), incident -> incident.accept(press.by(), press.now()), press.now());
    return Answer.silence();
  }
}
