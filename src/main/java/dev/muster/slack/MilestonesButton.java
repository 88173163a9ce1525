package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class MilestonesButton implements Button {

  private final Incidents incidents;
  private final MilestonesForm form;

  MilestonesButton(Incidents incidents, MilestonesForm form) {
    this.incidents = incidents;
    this.form = form;
  }

  @Override
  public String action() {
    return ActionIds.MILESTONES;
  }

  @Override
  public Answer press(Press press) {
    return Answer.open(form.view(incidents.find(press.incident()).orElseThrow()));
  }
}
