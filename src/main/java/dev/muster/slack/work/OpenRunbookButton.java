package dev.muster.slack.work;

import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class OpenRunbookButton implements Button {

  private final RunbookActions actions;

  OpenRunbookButton(RunbookActions actions) {
    this.actions = actions;
  }

  @Override
  public String action() {
    return ActionIds.OPEN_RUNBOOK;
  }

  @Override
  public Answer press(Press press) {
    return actions.open(press);
  }
}
