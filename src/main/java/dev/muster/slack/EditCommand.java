package dev.muster.slack;

import dev.muster.incident.Incidents;
import dev.muster.permission.Act;
import dev.muster.permission.Gate;
import jakarta.inject.Singleton;

@Singleton
class EditCommand implements IncidentCommand {

  private final Incidents incidents;
  private final EditForm form;
  private final Gate gate;

  EditCommand(Incidents incidents, EditForm form, Gate gate) {
    this.incidents = incidents;
    this.form = form;
    this.gate = gate;
  }

  @Override
  public String word() {
    return "edit";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "change the title, the summary or the services: opens a form";
  }

  @Override
  public int order() {
    return 55;
  }

  @Override
  public Answer run(CommandCall call) {
    var incident = incidents.find(call.incident()).orElseThrow();
    return Answer.open(form.view(gate.demand(Act.EDIT, incident, call.by(), call.now())));
  }
}
