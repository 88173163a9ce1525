package dev.muster.slack;

import jakarta.inject.Singleton;

@Singleton
class TakeTaskButton implements Button {

  private final TaskDesk desk;

  TakeTaskButton(TaskDesk desk) {
    this.desk = desk;
  }

  @Override
  public String action() {
    return ActionIds.TAKE_TASK;
  }

  @Override
  public Answer press(Press press) {
    return desk.take(press);
  }
}
