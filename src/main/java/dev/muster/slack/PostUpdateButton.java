package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class PostUpdateButton implements Button {

  private final Incidents incidents;
  private final Forms forms;
  private final UpdateForm form;

  PostUpdateButton(Incidents incidents, Forms forms, UpdateForm form) {
    this.incidents = incidents;
    this.forms = forms;
    this.form = form;
  }

  @Override
  public String action() {
    return ActionIds.POST_UPDATE;
  }

  @Override
  public void press(Press press) {
    var incident = incidents.find(press.incident()).orElseThrow();
    forms.open(press.triggerId(), form.view(incident));
  }
}
