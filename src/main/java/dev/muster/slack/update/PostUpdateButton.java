package dev.muster.slack.update;

import dev.muster.incident.Incidents;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class PostUpdateButton implements Button {

  private final Incidents incidents;
  private final UpdateForm form;

  PostUpdateButton(Incidents incidents, UpdateForm form) {
    this.incidents = incidents;
    this.form = form;
  }

  @Override
  public String action() {
    return ActionIds.POST_UPDATE;
  }

  @Override
  public Answer press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    return Answer.open(form.view(incident));
  }
}
