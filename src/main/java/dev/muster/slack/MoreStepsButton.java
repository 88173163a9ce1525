package dev.muster.slack;

import jakarta.inject.Singleton;

@Singleton
class MoreStepsButton implements Button {

  private final RunbookDesk desk;

  MoreStepsButton(RunbookDesk desk) {
    this.desk = desk;
  }

  @Override
  public String action() {
    return ActionIds.MORE_STEPS;
  }

  @Override
  public Answer press(Press press) {
    return desk.leaf(press);
  }
}
