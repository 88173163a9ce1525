package dev.muster.slack;

import dev.muster.incident.Nudge;
import dev.muster.reminder.Nudges;
import jakarta.inject.Singleton;

@Singleton
class SnoozeNudgeButton implements Button {

  private final Nudges nudges;

  SnoozeNudgeButton(Nudges nudges) {
    this.nudges = nudges;
  }

  @Override
  public String action() {
    return ActionIds.SNOOZE_NUDGE;
  }

  @Override
  public Answer press(Press press) {
    nudges.snooze(press.incident(), Nudge.valueOf(press.detail()), press.now());
    return Answer.silence();
  }
}
