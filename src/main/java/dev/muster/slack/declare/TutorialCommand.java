package dev.muster.slack.declare;

import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class TutorialCommand implements IncidentCommand {

  private final TutorialActions actions;

  TutorialCommand(TutorialActions actions) {
    this.actions = actions;
  }

  @Override
  public String word() {
    return "tutorial";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "practise in a channel of your own, where nothing is broken";
  }

  @Override
  public int order() {
    return 140;
  }

  @Override
  public Answer run(CommandInvocation call) {
    return actions.begin(call.by(), call.now());
  }
}
