package dev.muster.selfcheck;

import dev.muster.reminder.Reminders;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Checks that every accepted incident whose severity requires updates has a next reminder. */
@Singleton
class MissingReminders implements Check {

  private final Reminders reminders;

  MissingReminders(Reminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public String name() {
    return "next reminders";
  }

  @Override
  public List<Finding> look(Instant now) {
    return reminders.missing().stream()
        .filter(each -> reminders.promiseAgain(each, now))
        .map(each ->
            Finding.repaired(
                each.toString(), "%s had no next reminder and has one again.".formatted(each)))
        .toList();
  }
}
