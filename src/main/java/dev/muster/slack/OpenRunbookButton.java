package dev.muster.slack;

import jakarta.inject.Singleton;

@Singleton
class OpenRunbookButton implements Button {

  private final RunbookDesk desk;

  OpenRunbookButton(RunbookDesk desk) {
    this.desk = desk;
  }

  @Override
  public String action() {
    return ActionIds.OPEN_RUNBOOK;
  }

  @Override
  public Answer press(Press press) {
    return desk.open(press);
  }
}
