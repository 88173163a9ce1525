package dev.muster.slack;

import dev.muster.incident.Incidents;
import dev.muster.permission.Act;
import dev.muster.permission.Gate;
import jakarta.inject.Singleton;

@Singleton
class ResolveCommand implements IncidentCommand {

  private final Incidents incidents;
  private final ResolveForm form;
  private final Gate gate;

  ResolveCommand(Incidents incidents, ResolveForm form, Gate gate) {
    this.incidents = incidents;
    this.form = form;
    this.gate = gate;
  }

  @Override
  public String word() {
    return "resolve";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "say that it is over: opens a form";
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public Answer run(CommandCall call) {
    var incident = incidents.find(call.incident()).orElseThrow();
    return Answer.open(form.view(gate.demand(Act.RESOLVE, incident, call.by(), call.now())));
  }
}
