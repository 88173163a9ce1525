package dev.muster.slack.lifecycle;

import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class CloseButton implements Button {

  private final CloseActions actions;

  CloseButton(CloseActions actions) {
    this.actions = actions;
  }

  @Override
  public String action() {
    return ActionIds.CLOSE;
  }

  @Override
  public Answer press(Press press) {
    var lacking =
        press.detail().equals(MissingForClose.ANYWAY)
            ? actions.closeWithout(press.incident(), seen(press), press.by(), press.now())
            : actions.close(press.incident(), false, press.by(), press.now());
    return lacking.map(Answer::show).orElseGet(Answer::silence);
  }

  /** Empty for buttons of earlier versions, whose value lacks the mark of the list. */
  private static String seen(Press press) {
    var parts = press.value().split(" ", 2);
    return parts.length == 2 ? parts[1] : "";
  }
}
