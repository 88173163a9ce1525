package dev.muster.slack.lifecycle;

import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class CloseCommand implements IncidentCommand {

  private final CloseActions actions;

  CloseCommand(CloseActions actions) {
    this.actions = actions;
  }

  @Override
  public String word() {
    return "close";
  }

  @Override
  public String arguments() {
    return "[anyway]";
  }

  @Override
  public String purpose() {
    return "close it, or see what its record still lacks";
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var anyway = call.words().equalsIgnoreCase(MissingForClose.ANYWAY);
    var number = anyway ? call.incident() : call.incidentAlone();
    return actions
        .close(number, anyway, call.by(), call.now())
        .map(Answer::show)
        .orElseGet(() -> Answer.say("%s is closed.".formatted(number)));
  }
}
