package dev.muster.slack.update;

import dev.muster.reminder.Reminders;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class SnoozeButton implements Button {

  private final Reminders reminders;

  SnoozeButton(Reminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public String action() {
    return ActionIds.SNOOZE;
  }

  @Override
  public Answer press(Press press) {
    reminders.requireAsking(press.incident(), press.message());
    reminders.snooze(press.incident(), press.now());
    return Answer.silence();
  }
}
