package dev.muster.slack.work;

import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class TickStepButton implements Button {

  private final RunbookActions actions;

  TickStepButton(RunbookActions actions) {
    this.actions = actions;
  }

  @Override
  public String action() {
    return ActionIds.TICK_STEP;
  }

  @Override
  public Answer press(Press press) {
    return actions.tick(press);
  }
}
