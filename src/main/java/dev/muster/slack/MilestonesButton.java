package dev.muster.slack;

import dev.muster.incident.Incidents;
import dev.muster.permission.Act;
import dev.muster.permission.Gate;
import jakarta.inject.Singleton;

@Singleton
class MilestonesButton implements Button {

  private final Incidents incidents;
  private final MilestonesForm form;
  private final Gate gate;

  MilestonesButton(Incidents incidents, MilestonesForm form, Gate gate) {
    this.incidents = incidents;
    this.form = form;
    this.gate = gate;
  }

  @Override
  public String action() {
    return ActionIds.MILESTONES;
  }

  @Override
  public Answer press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    return Answer.open(form.view(gate.demand(Act.EDIT, incident, press.by(), press.now())));
  }
}
