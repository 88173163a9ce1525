package dev.muster.reminder;

import dev.muster.incident.Nudge;
import dev.muster.incident.Severity;
import java.time.Duration;

/**
 * How patient a nudge is.
 *
 * @param after how long the incident may lack it before people are asked
 * @param again how soon they are asked again
 * @param times how often at most
 * @param snooze how long it can be put off, once
 */
record NudgePace(Duration after, Duration again, int times, Duration snooze) {

  /** The worse it is, the sooner. A commander is what every incident needs at once. */
  static NudgePace of(Nudge nudge, Severity severity) {
    var urgent = severity == Severity.SEV1 || severity == Severity.SEV2;
    return switch (nudge) {
      case NO_COMMANDER -> new NudgePace(minutes(5), minutes(10), 5, minutes(10));
      case NO_SUMMARY -> new NudgePace(minutes(15), minutes(30), 3, minutes(30));
      case SILENCE -> new NudgePace(hours(24), hours(24), 5, hours(24));
      case NOT_RESOLVED ->
          new NudgePace(urgent ? hours(2) : hours(24), hours(24), 5, hours(urgent ? 2 : 24));
      // When the postmortem is due.
      case NOT_CLOSED -> new NudgePace(hours(48), hours(24), 5, hours(48));
    };
  }

  private static Duration minutes(long count) {
    return Duration.ofMinutes(count);
  }

  private static Duration hours(long count) {
    return Duration.ofHours(count);
  }
}
