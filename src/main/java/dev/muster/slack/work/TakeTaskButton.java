package dev.muster.slack.work;

import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class TakeTaskButton implements Button {

  private final TaskActions actions;

  TakeTaskButton(TaskActions actions) {
    this.actions = actions;
  }

  @Override
  public String action() {
    return ActionIds.TAKE_TASK;
  }

  @Override
  public Answer press(Press press) {
    return actions.take(press);
  }
}
