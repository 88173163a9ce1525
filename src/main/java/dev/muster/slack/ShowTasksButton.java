package dev.muster.slack;

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
