package dev.muster.slack;

import jakarta.inject.Singleton;

@Singleton
class CloseButton implements Button {

  private final CloseDesk desk;

  CloseButton(CloseDesk desk) {
    this.desk = desk;
  }

  @Override
  public String action() {
    return ActionIds.CLOSE;
  }

  @Override
  public Answer press(Press press) {
    var anyway = press.detail().equals(ClosingList.ANYWAY);
    return desk.close(press.incident(), anyway, press.by(), press.now())
        .map(Answer::show)
        .orElseGet(Answer::silence);
  }
}
