package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * An effect on its way.
 *
 * @param id the same through every attempt: what a message can be recognised by
 * @param attempt counted from 1; also the fence that keeps a late answer of an earlier attempt out
 */
public record Errand(
    long sequence,
    UUID id,
    IncidentNumber incident,
    Effect effect,
    int attempt,
    Instant owedAt,
    Instant firstAttemptAt) {

  /** An earlier attempt may have succeeded unheard: look before doing it again. */
  public boolean isRepeated() {
    return attempt > 1;
  }
}
