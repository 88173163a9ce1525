package dev.muster.slack;

import jakarta.inject.Singleton;

@Singleton
class TutorialButton implements Button {

  private final TutorialDesk desk;

  TutorialButton(TutorialDesk desk) {
    this.desk = desk;
  }

  @Override
  public String action() {
    return ActionIds.TUTORIAL;
  }

  @Override
  public Answer press(Press press) {
    return desk.begin(press.by(), press.now());
  }
}
