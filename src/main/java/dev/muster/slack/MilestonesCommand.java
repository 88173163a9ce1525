package dev.muster.slack;

import dev.muster.incident.Incidents;
import dev.muster.permission.Act;
import dev.muster.permission.Gate;
import jakarta.inject.Singleton;

@Singleton
class MilestonesCommand implements IncidentCommand {

  private final Incidents incidents;
  private final MilestonesForm form;
  private final Gate gate;

  MilestonesCommand(Incidents incidents, MilestonesForm form, Gate gate) {
    this.incidents = incidents;
    this.form = form;
    this.gate = gate;
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
    var incident = incidents.find(call.incident()).orElseThrow();
    return Answer.open(form.view(gate.demand(Act.EDIT, incident, call.by(), call.now())));
  }
}
