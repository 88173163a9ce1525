package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class EditButton implements Button {

  private final Incidents incidents;
  private final EditForm form;

  EditButton(Incidents incidents, EditForm form) {
    this.incidents = incidents;
    this.form = form;
  }

  @Override
  public String action() {
    return ActionIds.EDIT;
  }

  @Override
  public Answer press(Press press) {
    return Answer.open(form.view(incidents.find(press.incident()).orElseThrow()));
  }
}
