package dev.muster.slack;

import dev.muster.incident.Incidents;
import dev.muster.permission.Act;
import dev.muster.permission.Gate;
import jakarta.inject.Singleton;

@Singleton
class MergeButton implements Button {

  private final Incidents incidents;
  private final MergeForm form;
  private final Gate gate;

  MergeButton(Incidents incidents, MergeForm form, Gate gate) {
    this.incidents = incidents;
    this.form = form;
    this.gate = gate;
  }

  @Override
  public String action() {
    return ActionIds.MERGE;
  }

  @Override
  public Answer press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    return Answer.open(
        form.view(gate.demand(Act.CANCEL, incident, press.by(), press.now()), press.by()));
  }
}
