package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class MilestonesCommand implements IncidentCommand {

  private final Incidents incidents;
  private final MilestonesForm form;

  MilestonesCommand(Incidents incidents, MilestonesForm form) {
    this.incidents = incidents;
    this.form = form;
  }

  @Override
  public String word() {
    return "milestones";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "put right when it began, was detected, mitigated and resolved, and what it did";
  }

  @Override
  public int order() {
    return 95;
  }

  @Override
  public Answer run(CommandCall call) {
    return Answer.open(form.view(incidents.find(call.incident()).orElseThrow()));
  }
}
