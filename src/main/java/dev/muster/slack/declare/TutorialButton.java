package dev.muster.slack.declare;

import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class TutorialButton implements Button {

  private final TutorialActions actions;

  TutorialButton(TutorialActions actions) {
    this.actions = actions;
  }

  @Override
  public String action() {
    return ActionIds.TUTORIAL;
  }

  @Override
  public Answer press(Press press) {
    return actions.begin(press.by(), press.now());
  }
}
