package dev.muster.slack;

import dev.muster.incident.Incidents;
import dev.muster.permission.Act;
import dev.muster.permission.Gate;
import jakarta.inject.Singleton;

@Singleton
class MergeCommand implements IncidentCommand {

  private final Incidents incidents;
  private final MergeForm form;
  private final MergeDesk desk;
  private final Gate gate;

  MergeCommand(Incidents incidents, MergeForm form, MergeDesk desk, Gate gate) {
    this.incidents = incidents;
    this.form = form;
    this.desk = desk;
    this.gate = gate;
  }

  @Override
  public String word() {
    return "merge";
  }

  @Override
  public String arguments() {
    return "[number]";
  }

  @Override
  public String purpose() {
    return "let it go on in another incident: opens a form without a number";
  }

  @Override
  public int order() {
    return 115;
  }

  @Override
  public Answer run(CommandCall call) {
    var number = call.incident();
    var incident = incidents.find(number).orElseThrow();
    if (call.words().isEmpty()) {
      return Answer.open(
          form.view(gate.demand(Act.CANCEL, incident, call.by(), call.now()), call.by()));
    }
    var into = call.meant();
    desk.merge(number, into, call.by(), call.now());
    return Answer.say("%s goes on in %s.".formatted(number, into));
  }
}
