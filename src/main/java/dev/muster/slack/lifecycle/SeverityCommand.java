package dev.muster.slack.lifecycle;

import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.SeverityCatalog;
import dev.muster.permission.Permission;
import dev.muster.permission.PermissionGuard;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import dev.muster.slack.blockkit.Limits;
import jakarta.inject.Singleton;

@Singleton
class SeverityCommand implements IncidentCommand {

  private final Incidents incidents;
  private final SeverityForm form;
  private final SeverityCatalog severities;
  private final PermissionGuard guard;

  SeverityCommand(
      Incidents incidents, SeverityForm form, SeverityCatalog severities, PermissionGuard guard) {
    this.incidents = incidents;
    this.form = form;
    this.severities = severities;
    this.guard = guard;
  }

  @Override
  public String word() {
    return "severity";
  }

  @Override
  public String arguments() {
    return "[%s]".formatted(severities.argument());
  }

  @Override
  public String purpose() {
    return "raise or lower the severity; without one a form helps to choose";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var number = call.incident();
    if (call.words().isEmpty()) {
      var incident = incidents.find(number).orElseThrow();
      return Answer.open(
          form.view(guard.require(Permission.SEVERITY, incident, call.by(), call.now())));
    }
    var severity = severities.read(call.words()).orElseThrow(() -> unknown(call.words()));
    incidents.decide(
        number, incident -> incident.changeSeverity(severity, call.by(), call.now()), call.now());
    return Answer.say("%s is %s now.".formatted(number, severity));
  }

  private Refused unknown(String words) {
    return Refused.because(
        "“%s” is no severity. Use one of: %s.", Limits.cut(words, 40), severities.explained());
  }
}
