package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * An effect on its way.
 *
 * @param id the same through every attempt: what a message can be recognised by
 * @param fence counts the claims of this effect; an answer counts only under the newest
 * @param attempt counted from 1; a claim that made no call does not count
 * @param outcomeUnknown an earlier attempt may have succeeded unheard: look before doing it again
 */
public record ClaimedEffect(
    long sequence,
    UUID id,
    IncidentNumber incident,
    Effect effect,
    Priority priority,
    int fence,
    int attempt,
    boolean outcomeUnknown,
    Instant owedAt,
    Instant firstAttemptAt,
    Lease lease) {

  /** The same after somebody else has taken it over, to clear up behind it. */
  public ClaimedEffect withLease(Lease other) {
    return new ClaimedEffect(
        sequence,
        id,
        incident,
        effect,
        priority,
        fence,
        attempt,
        outcomeUnknown,
        owedAt,
        firstAttemptAt,
        other);
  }
}
