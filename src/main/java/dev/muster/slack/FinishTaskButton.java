package dev.muster.slack;

import jakarta.inject.Singleton;

@Singleton
class FinishTaskButton implements Button {

  private final TaskDesk desk;

  FinishTaskButton(TaskDesk desk) {
    this.desk = desk;
  }

  @Override
  public String action() {
    return ActionIds.FINISH_TASK;
  }

  @Override
  public Answer press(Press press) {
    return desk.finish(press);
  }
}
