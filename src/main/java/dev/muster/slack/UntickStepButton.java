package dev.muster.slack;

import jakarta.inject.Singleton;

@Singleton
class UntickStepButton implements Button {

  private final RunbookDesk desk;

  UntickStepButton(RunbookDesk desk) {
    this.desk = desk;
  }

  @Override
  public String action() {
    return ActionIds.UNTICK_STEP;
  }

  @Override
  public Answer press(Press press) {
    return desk.untick(press);
  }
}
