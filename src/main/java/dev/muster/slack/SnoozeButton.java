package dev.muster.slack;

import dev.muster.reminder.Reminders;
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
    reminders.demandAsking(press.incident(), press.message());
    reminders.snooze(press.incident(), press.now());
    return Answer.silence();
  }
}
