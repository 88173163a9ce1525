package dev.muster.slack;

import dev.muster.incident.Incidents;
import dev.muster.permission.Act;
import dev.muster.permission.Gate;
import jakarta.inject.Singleton;

@Singleton
class EditButton implements Button {

  private final Incidents incidents;
  private final EditForm form;
  private final Gate gate;

  EditButton(Incidents incidents, EditForm form, Gate gate) {
    this.incidents = incidents;
    this.form = form;
    this.gate = gate;
  }

  @Override
  public String action() {
    return ActionIds.EDIT;
  }

  @Override
  public Answer press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    return Answer.open(form.view(gate.demand(Act.EDIT, incident, press.by(), press.now())));
  }
}
