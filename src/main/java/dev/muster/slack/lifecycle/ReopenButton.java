package dev.muster.slack.lifecycle;

import dev.muster.incident.Incidents;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class ReopenButton implements Button {

  private final Incidents incidents;

  ReopenButton(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public String action() {
    return ActionIds.REOPEN;
  }

  @Override
  public Answer press(Press press) {
    incidents.decide(
        press.incident(), incident -> incident.reopen(press.by(), press.now()), press.now());
    return Answer.silence();
  }
}
