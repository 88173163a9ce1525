package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds effects that should have been claimed long ago. */
@Singleton
public class StuckEffects {

  private static final Duration DUE = Duration.ofMinutes(2);
  private static final Duration LEFT = Duration.ofMinutes(1);
  private static final int MOST = 1000;

  /**
   * Retries wait for about a minute at most. If Slack asked for a longer wait, it will ask again.
   */
  private static final Duration FAR = Duration.ofMinutes(5);

  private final EffectRows rows;
  private final AwaitedTurns turns;

  StuckEffects(EffectRows rows, AwaitedTurns turns) {
    this.rows = rows;
    this.turns = turns;
  }

  /**
   * @param fence changes with every claim
   * @param known whether this version can perform the effect; if not, a newer version enqueued it
   * @param since when the effect should have been claimed
   */
  public record Stuck(
      long sequence,
      int fence,
      IncidentNumber incident,
      String kind,
      boolean known,
      Instant since) {}

  /**
   * The stuck effects, the oldest first. An effect is not stuck while it waits for its channel, its
   * queue, its due time or the rate limit. The rate limit counts as the reason if this process had
   * to wait for it, or if other effects of the same kind were settled meanwhile.
   */
  @Transactional(readOnly = true)
  public List<Stuck> stuck(Instant now) {
    var ready =
        rows.ready(now.minus(DUE), now.minus(LEFT), MOST).stream()
            .filter(row -> !turns.wereAwaited(row.kind(), now.minus(DUE)))
            .toList();
    if (ready.isEmpty()) {
      return List.of();
    }
    var kinds = ready.stream().map(EffectRow::kind).collect(Collectors.toSet());
    Set<String> moving = new HashSet<>(rows.settledSince(kinds, now.minus(DUE)));
    return ready.stream()
        .filter(row -> row.leaseEndsAt() != null || !moving.contains(row.kind()))
        .map(StuckEffects::stuck)
        .toList();
  }

  /** An effect whose next attempt or lease end is further ahead than any retry or lease sets it. */
  public record Stranded(
      long sequence, int fence, Instant nextAttemptAt, Optional<Instant> leaseEndsAt) {}

  @Transactional(readOnly = true)
  public List<Stranded> stranded(Instant now) {
    return rows.waitingBeyond(now.plus(FAR), MOST).stream()
        .map(row ->
            new Stranded(
                row.place(),
                row.fence(),
                row.nextAttemptAt(),
                Optional.ofNullable(row.leaseEndsAt())))
        .toList();
  }

  /**
   * Makes the stranded effects due now, except those that were claimed or renewed meanwhile.
   *
   * @return how many effects were made due
   */
  @Transactional
  public int free(Collection<Stranded> stranded, Instant now) {
    return stranded.stream()
        .mapToInt(each -> rows.free(each.sequence(), each.fence(), now.plus(FAR), now))
        .sum();
  }

  private static Stuck stuck(EffectRow row) {
    return new Stuck(
        row.place(),
        row.fence(),
        new IncidentNumber(row.incident()),
        row.kind(),
        row.readEffect().isPresent(),
        row.leaseEndsAt() == null ? row.nextAttemptAt() : row.leaseEndsAt());
  }
}
