package dev.muster.reminder;

import dev.muster.incident.IncidentEvent.Declared;
import dev.muster.incident.IncidentEvent.NothingNew;
import dev.muster.incident.IncidentEvent.Reopened;
import dev.muster.incident.IncidentEvent.UpdatePosted;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rebuilds a lost reminder from the timeline. */
final class ReminderRecovery {

  private ReminderRecovery() {}

  /**
   * The reminder as it was after the last update, declaration or reopening. If it is overdue, it is
   * due now.
   */
  static Reminder of(
      IncidentNumber incident, List<TimelineEntry> timeline, Duration every, Instant now) {
    var last =
        timeline.stream().filter(ReminderRecovery::promises).reduce((earlier, later) -> later);
    var since = last.map(TimelineEntry::recordedAt).orElse(now);
    var due = last.flatMap(ReminderRecovery::promised).orElse(since.plus(every));
    return Reminder.promised(incident, since, due.isBefore(now) ? now : due, every);
  }

  private static boolean promises(TimelineEntry entry) {
    return entry.event() instanceof Declared
        || entry.event() instanceof Reopened
        || entry.event() instanceof UpdatePosted
        || entry.event() instanceof NothingNew;
  }

  private static Optional<Instant> promised(TimelineEntry entry) {
    return entry.event() instanceof UpdatePosted(var update, var from)
        ? Optional.ofNullable(update.nextUpdateDue())
        : Optional.empty();
  }
}
