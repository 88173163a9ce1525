package dev.muster.slack.roles;

import dev.muster.incident.Incidents;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class HandoverButton implements Button {

  private final Incidents incidents;
  private final HandoverForm form;

  HandoverButton(Incidents incidents, HandoverForm form) {
    this.incidents = incidents;
    this.form = form;
  }

  @Override
  public String action() {
    return ActionIds.HAND_OVER;
  }

  @Override
  public Answer press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    return Answer.open(form.view(incident, press.by(), Optional.empty()));
  }
}
