package dev.muster.slack.work;

import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class ShowTasksButton implements Button {

  private final TaskList list;

  ShowTasksButton(TaskList list) {
    this.list = list;
  }

  @Override
  public String action() {
    return ActionIds.SHOW_TASKS;
  }

  @Override
  public Answer press(Press press) {
    return Answer.show(list.of(press.incident(), press.by(), 0, press.now()));
  }
}
