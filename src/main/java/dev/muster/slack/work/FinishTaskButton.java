package dev.muster.slack.work;

import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class FinishTaskButton implements Button {

  private final TaskActions actions;

  FinishTaskButton(TaskActions actions) {
    this.actions = actions;
  }

  @Override
  public String action() {
    return ActionIds.FINISH_TASK;
  }

  @Override
  public Answer press(Press press) {
    return actions.finish(press);
  }
}
