package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the effects that are not performed yet. */
@Singleton
public class PendingEffects {

  private final PendingEffectsRows rows;

  PendingEffects(PendingEffectsRows rows) {
    this.rows = rows;
  }

  /**
   * @param effects how many effects are pending
   * @param since when the oldest of them was enqueued
   */
  public record Waiting(long effects, Instant since) {}

  /** The given incidents that have pending effects. */
  @Transactional(readOnly = true)
  public Map<IncidentNumber, Waiting> of(Collection<IncidentNumber> incidents) {
    if (incidents.isEmpty()) {
      return Map.of();
    }
    List<Long> numbers = incidents.stream().map(IncidentNumber::value).toList();
    return rows.waiting(numbers).stream()
        .collect(
            Collectors.toMap(
                row -> new IncidentNumber(row.incident()),
                row -> new Waiting(row.effects(), row.since())));
  }
}
