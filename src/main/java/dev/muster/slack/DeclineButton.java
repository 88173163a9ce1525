package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class DeclineButton implements Button {

  private final Incidents incidents;
  private final DeclineForm form;

  DeclineButton(Incidents incidents, DeclineForm form) {
    this.incidents = incidents;
    this.form = form;
  }

  @Override
  public String action() {
    return ActionIds.DECLINE;
  }

  @Override
  public Answer press(Press press) {
    return Answer.open(form.view(incidents.find(press.incident()).orElseThrow()));
  }
}
