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
    var lacking =
        press.detail().equals(ClosingList.ANYWAY)
            ? desk.closeWithout(press.incident(), seen(press), press.by(), press.now())
            : desk.close(press.incident(), false, press.by(), press.now());
    return lacking.map(Answer::show).orElseGet(Answer::silence);
  }

  /** Buttons of earlier versions do not say what their list showed. */
  private static String seen(Press press) {
    var parts = press.value().split(" ", 2);
    return parts.length == 2 ? parts[1] : "";
  }
}
