package dev.muster.selfcheck;

import dev.muster.incident.IncidentNumber;
import dev.muster.reminder.Reminder;
import dev.muster.reminder.Reminders;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Checks that due reminders are sent. A reminder must be late in two runs, because after a start or
 * a long suspension all of them are late once.
 */
@Singleton
class LateReminders implements Check {

  private static final Duration LATE = Duration.ofMinutes(2);

  private final Reminders reminders;
  private final PersistingFindings<Overdue> lingering = new PersistingFindings<>();

  private record Overdue(IncidentNumber incident, Instant dueAt) {}

  LateReminders(Reminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public String name() {
    return "due reminders";
  }

  @Override
  public List<Finding> look(Instant now) {
    return lingering
        .of(reminders.overdue(now.minus(LATE)).stream().map(this::overdue).toList())
        .stream()
        .map(each ->
            Finding.alarm(
                each.incident().toString(),
                "The reminder of %s has been due since %s and does not ring."
                    .formatted(each.incident(), each.dueAt())))
        .toList();
  }

  private Overdue overdue(Reminder reminder) {
    return new Overdue(reminder.incident(), reminder.dueAt());
  }
}
