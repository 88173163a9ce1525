package dev.muster.slack.work;

import dev.muster.incident.Incidents;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class AddActionItemButton implements Button {

  private final Incidents incidents;
  private final ActionItemForm form;

  AddActionItemButton(Incidents incidents, ActionItemForm form) {
    this.incidents = incidents;
    this.form = form;
  }

  @Override
  public String action() {
    return ActionIds.ADD_ACTION_ITEM;
  }

  @Override
  public Answer press(Press press) {
    return Answer.open(form.view(incidents.find(press.incident()).orElseThrow()));
  }
}
