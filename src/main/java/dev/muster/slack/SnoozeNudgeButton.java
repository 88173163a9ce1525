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
    var nudge = Nudge.valueOf(press.detail());
    nudges.demandAsking(press.incident(), nudge, press.message());
    nudges.snooze(press.incident(), nudge, press.now());
    return Answer.silence();
  }
}
