package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class ResolveCommand implements IncidentCommand {

  private final Incidents incidents;
  private final ResolveForm form;

  ResolveCommand(Incidents incidents, ResolveForm form) {
    this.incidents = incidents;
    this.form = form;
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
    return Answer.open(form.view(incident));
  }
}
