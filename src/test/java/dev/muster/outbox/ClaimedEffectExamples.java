package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import java.time.Instant;
import java.util.UUID;

/** Errands as a claim would make them. */
public final class ClaimedEffectExamples {

  private ClaimedEffectExamples() {}

  public static ClaimedEffect firstAttempt(IncidentNumber incident, Effect effect, Instant now) {
    return attempt(1, UUID.randomUUID(), incident, effect, now);
  }

  /** An earlier attempt may have happened. */
  public static ClaimedEffect inDoubt(
      int attempt, IncidentNumber incident, Effect effect, Instant now) {
    return new ClaimedEffect(
        1,
        UUID.randomUUID(),
        incident,
        effect,
        Priority.of(effect),
        attempt,
        attempt,
        true,
        now,
        now,
        Lease.UNLIMITED);
  }

  static ClaimedEffect attempt(
      int attempt, UUID id, IncidentNumber incident, Effect effect, Instant now) {
    return of(1, id, incident, effect, attempt, attempt, now);
  }

  static ClaimedEffect of(
      long sequence,
      UUID id,
      IncidentNumber incident,
      Effect effect,
      int fence,
      int attempt,
      Instant now) {
    return new ClaimedEffect(
        sequence,
        id,
        incident,
        effect,
        Priority.of(effect),
        fence,
        attempt,
        false,
        now,
        now,
        Lease.UNLIMITED);
  }
}
