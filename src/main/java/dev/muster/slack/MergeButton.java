package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class MergeButton implements Button {

  private final Incidents incidents;
  private final MergeForm form;

  MergeButton(Incidents incidents, MergeForm form) {
    this.incidents = incidents;
    this.form = form;
  }

  @Override
  public String action() {
    return ActionIds.MERGE;
  }

  @Override
  public Answer press(Press press) {
    return Answer.open(form.view(incidents.find(press.incident()).orElseThrow(), press.by()));
  }
}
