package dev.muster.slack.work;

import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.RoleCatalog;
import dev.muster.incident.Viewer;
import dev.muster.runbook.Checklists;
import dev.muster.runbook.Runbook;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import dev.muster.slack.blockkit.Limits;
import jakarta.inject.Singleton;

@Singleton
class ChecklistCommand implements IncidentCommand {

  private final Checklists checklists;
  private final RoleCatalog roles;
  private final Incidents incidents;
  private final RunbookMessage message;

  ChecklistCommand(
      Checklists checklists, RoleCatalog roles, Incidents incidents, RunbookMessage message) {
    this.checklists = checklists;
    this.roles = roles;
    this.incidents = incidents;
    this.message = message;
  }

  @Override
  public String word() {
    return "checklist";
  }

  @Override
  public String arguments() {
    return "[role]";
  }

  @Override
  public String purpose() {
    return "show what your role goes through, to tick what is done";
  }

  @Override
  public int order() {
    return 78;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var number = call.incident();
    var incident = incidents.find(number, new Viewer.InChannel(number)).orElseThrow();
    var checklist = call.words().isBlank() ? own(incident, call) : named(call.words());
    return Answer.show(message.of(number, checklist, 0, call.now()));
  }

  /** The first checklist among those of the person's roles. */
  private Runbook own(Incident incident, CommandInvocation call) {
    return incident.roles().of(call.by()).stream()
        .flatMap(role -> checklists.of(role).stream())
        .findFirst()
        .orElseThrow(() ->
            Refused.because(
                "You hold no role with a checklist. Say whose you want to see: /incident checklist"
                    + " commander."));
  }

  private Runbook named(String word) {
    var role =
        roles
            .read(word)
            .orElseThrow(() ->
                Refused.because(
                    "“%s” is no role. Use one of: %s.", Limits.cut(word, 40), roles.words()));
    return checklists
        .of(role)
        .orElseThrow(() -> Refused.because("There is no checklist of the %s.", role.inSentence()));
  }
}
