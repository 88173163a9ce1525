package dev.muster.reminder;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The promise that people will hear from us.
 *
 * @param since when they last did
 * @param every how soon it rings again when nobody answers
 * @param snoozed at most once between two updates
 * @param message the last ring, while its message still has live buttons
 * @param rings how often it has rung since then
 */
public record Reminder(
    IncidentNumber incident,
    Instant dueAt,
    Instant since,
    Duration every,
    boolean snoozed,
    Optional<String> message,
    int rings) {

  /** How often people are asked until Muster gives up and says so. */
  public static final int MOST_RINGS = 12;

  /** By then everybody in the incident has been asked, and everybody else may know. */
  private static final int IGNORED = 4;

  public static final Duration SNOOZE = Duration.ofMinutes(10);

  private static final Duration ON_TIME = Duration.ofSeconds(30);

  static Reminder promised(IncidentNumber incident, Instant since, Instant dueAt, Duration every) {
    return new Reminder(incident, dueAt, since, every, false, Optional.empty(), 0);
  }

  /** The cadence changed, the last update did not. Overdue by the new one means due now. */
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
   * A ring on time keeps the beat, so that its few milliseconds do not add up. However many rings
   * were missed, the next one is a cadence from now.
   */
  Reminder rung(Instant now) {
    var onTime = Duration.between(dueAt, now).compareTo(ON_TIME) < 0;
    var next = (onTime ? dueAt : now).plus(every);
    return new Reminder(incident, next, since, every, snoozed, Optional.empty(), rings + 1);
  }

  /** It does not ring before that, and nobody has missed it. */
  Reminder putOff(Instant until) {
    return new Reminder(incident, until, since, every, snoozed, message, rings);
  }

  Reminder postedAs(String posted) {
    return new Reminder(incident, dueAt, since, every, snoozed, Optional.of(posted), rings);
  }

  /** Asked for so often in vain that it rings no more, until the next update. */
  public boolean hasStopped() {
    return rings >= MOST_RINGS;
  }

  /** Whether people outside should be told that they hear too little. */
  public boolean isIgnored() {
    return rings >= IGNORED;
  }
}
