package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class MergeCommand implements IncidentCommand {

  private final Incidents incidents;
  private final MergeForm form;
  private final MergeDesk desk;

  MergeCommand(Incidents incidents, MergeForm form, MergeDesk desk) {
    this.incidents = incidents;
    this.form = form;
    this.desk = desk;
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
      return Answer.open(form.view(incident, call.by()));
    }
    var into = call.meant();
    desk.merge(number, into, call.by(), call.now());
    return Answer.say("%s goes on in %s.".formatted(number, into));
  }
}
