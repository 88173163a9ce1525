package dev.muster.slack;

import jakarta.inject.Singleton;

@Singleton
class TickStepButton implements Button {

  private final RunbookDesk desk;

  TickStepButton(RunbookDesk desk) {
    this.desk = desk;
  }

  @Override
  public String action() {
    return ActionIds.TICK_STEP;
  }

  @Override
  public Answer press(Press press) {
    return desk.tick(press);
  }
}
