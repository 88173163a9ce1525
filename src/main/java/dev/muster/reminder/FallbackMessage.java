package dev.muster.reminder;

import dev.muster.incident.Incident;
import dev.muster.incident.Severity;
import dev.muster.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The scheduled message that the chat service posts when Muster is down and cannot remind.
 *
 * @param postAt in whole seconds, the precision of the chat service
 * @param asks the user who speaks for the incident
 */
public record FallbackMessage(Instant postAt, PersonId asks) {

  /**
   * How long after the due time Slack posts the message. Slack does not delete a scheduled message
   * in the last minute before it posts it, so Muster's own reminder has the other minute to delete
   * it.
   */
  static final Duration GRACE = Duration.ofMinutes(2);

  /**
   * The fallback for the next reminder of an accepted, real incident of SEV1 or SEV2. Empty if the
   * reminder is already due, because it is about to be sent and then sets the next due time, and if
   * reminders have stopped.
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
