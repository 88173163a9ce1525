package dev.muster.reminder;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The next reminder to post an update.
 *
 * @param since the time of the last update, or of the start of the reminders if there is none
 * @param every the interval between reminders until an update is posted
 * @param snoozed whether it was snoozed; possible once between two updates
 * @param message the message of the last reminder, while it still has buttons
 * @param rings how many reminders were sent since the last update, snooze or change of severity
 */
public record Reminder(
    IncidentNumber incident,
    Instant dueAt,
    Instant since,
    Duration every,
    boolean snoozed,
    Optional<String> message,
    int rings) {

  /** The largest number of reminders without an update. The last one says that Muster stops. */
  public static final int MOST_RINGS = 12;

  /**
   * By then every responder whom Muster asks has been asked, so the announcement shows the update
   * as overdue.
   */
  private static final int IGNORED = 4;

  public static final Duration SNOOZE = Duration.ofMinutes(10);

  private static final Duration ON_TIME = Duration.ofSeconds(30);

  static Reminder promised(IncidentNumber incident, Instant since, Instant dueAt, Duration every) {
    return new Reminder(incident, dueAt, since, every, false, Optional.empty(), 0);
  }

  /**
   * Applies a new interval, counted from the last update. If the update is overdue by it, the
   * reminder is due now.
   */
  Reminder paced(Duration cadence, Instant now) {
    var due = since.plus(cadence);
    return new Reminder(
        incident, due.isBefore(now) ? now : due, since, cadence, snoozed, message, 0);
  }

  Reminder snooze(Instant now) {
    if (snoozed) {
      throw Refused.because(
          "This reminder was snoozed once already; post an update or say that nothing is new.");
    }
    return new Reminder(incident, now.plus(SNOOZE), since, every, true, Optional.empty(), 0);
  }

  /**
   * The reminder after one was sent. If that was on time, the next one counts from its due time, so
   * that delays of milliseconds do not add up; otherwise it counts from now. Missed reminders are
   * not caught up.
   */
  Reminder rung(Instant now) {
    var onTime = Duration.between(dueAt, now).compareTo(ON_TIME) < 0;
    var next = (onTime ? dueAt : now).plus(every);
    return new Reminder(incident, next, since, every, snoozed, Optional.empty(), rings + 1);
  }

  /** Moves the due time without counting a reminder. */
  Reminder putOff(Instant until) {
    return new Reminder(incident, until, since, every, snoozed, message, rings);
  }

  Reminder postedAs(String posted) {
    return new Reminder(incident, dueAt, since, every, snoozed, Optional.of(posted), rings);
  }

  /** Whether no more reminders are sent, until an update, a snooze or a change of severity. */
  public boolean hasStopped() {
    return rings >= MOST_RINGS;
  }

  /** Whether the announcement should show the update as overdue. */
  public boolean isIgnored() {
    return rings >= IGNORED;
  }
}
