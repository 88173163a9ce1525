package dev.muster.reminder;

import dev.muster.incident.Incident;
import dev.muster.incident.Severity;
import dev.muster.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the chat itself should say when none of us is there to ring.
 *
 * @param postAt in whole seconds, which is all that a chat knows
 * @param asks whoever speaks for the incident
 */
public record FallbackMessage(Instant postAt, PersonId asks) {

  /**
   * Slack takes back no message that it will post within the next minute. A ring must have the time
   * to take it back, so it comes as much later again.
   */
  static final Duration GRACE = Duration.ofMinutes(2);

  /**
   * The next promise of an incident that cannot wait; what is due already is about to ring, and
   * then promises anew.
   */
  static Optional<FallbackMessage> wanted(
      Incident incident, Optional<Reminder> reminder, Instant now) {
    return covers(incident.severity())
            && incident.status().isAccepted()
            && incident.purpose().isReal()
        ? reminder
            .filter(each -> !each.hasStopped())
            .map(Reminder::dueAt)
            .filter(due -> !due.isBefore(now))
            .map(due -> new FallbackMessage(wholeSeconds(due).plus(GRACE), incident.spokesperson()))
        : Optional.empty();
  }

  static boolean covers(Severity severity) {
    return severity.compareTo(Severity.SEV2) <= 0;
  }

  public Instant dueAt() {
    return postAt.minus(GRACE);
  }

  private static Instant wholeSeconds(Instant moment) {
    return moment.plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
  }
}
