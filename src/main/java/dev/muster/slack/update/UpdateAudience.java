package dev.muster.slack.update;

import com.slack.api.model.view.View;
import dev.muster.incident.Incidents;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.ExpiredPayload;
import dev.muster.slack.blockkit.FormChoice;
import jakarta.inject.Singleton;

/** The audience of a status update, which determines the fields of the form. */
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
        incidents.find(chosen.incident()).orElseThrow(ExpiredPayload::form), chosen.values());
  }
}
