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
 * @param mayHaveHappened an earlier attempt may have succeeded unheard: look before doing it again
 */
public record Errand(
    long sequence,
    UUID id,
    IncidentNumber incident,
    Effect effect,
    Priority priority,
    int fence,
    int attempt,
    boolean mayHaveHappened,
    Instant owedAt,
    Instant firstAttemptAt,
    Lease lease) {

  /** The same after somebody else has taken it over, to clear up behind it. */
  public Errand withLease(Lease other) {
    return new Errand(
        sequence,
        id,
        incident,
        effect,
        priority,
        fence,
        attempt,
        mayHaveHappened,
        owedAt,
        firstAttemptAt,
        other);
  }
}
