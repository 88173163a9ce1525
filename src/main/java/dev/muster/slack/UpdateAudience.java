package dev.muster.slack;

import com.slack.api.model.view.View;
import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

/** Whom a status update is for, which decides what its form asks. */
@Singleton
class UpdateAudience implements FormChoice {

  private final Incidents incidents;
  private final UpdateForm form;

  UpdateAudience(Incidents incidents, UpdateForm form) {
    this.incidents = incidents;
    this.form = form;
  }

  @Override
  public String action() {
    return ActionIds.UPDATE_AUDIENCE;
  }

  @Override
  public View redrawn(Chosen chosen) {
    return form.redrawn(
        incidents.find(chosen.incident()).orElseThrow(Outdated::form), chosen.values());
  }
}
