package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * An effect that this process has claimed.
 *
 * @param id the same for every attempt; identifies the message that an earlier attempt may have
 *     posted
 * @param fence counts the claims of this effect; only the result of the newest claim is stored
 * @param attempt counted from 1; attempts that were throttled, rate-limited or met an unreachable
 *     chat service do not count
 * @param outcomeUnknown whether an earlier attempt may have succeeded without its result being
 *     stored; the effect must then look for that result before it acts
 * @param owedAt when the effect was enqueued
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

  /** A copy with another lease, to clean up after another process has taken the effect over. */
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
