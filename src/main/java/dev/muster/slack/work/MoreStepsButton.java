package dev.muster.slack.work;

import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class MoreStepsButton implements Button {

  private final RunbookActions actions;

  MoreStepsButton(RunbookActions actions) {
    this.actions = actions;
  }

  @Override
  public String action() {
    return ActionIds.MORE_STEPS;
  }

  @Override
  public Answer press(Press press) {
    return actions.leaf(press);
  }
}
