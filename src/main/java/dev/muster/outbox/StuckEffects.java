package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What should long have been on its way. */
@Singleton
public class StuckEffects {

  private static final Duration DUE = Duration.ofMinutes(2);
  private static final Duration LEFT = Duration.ofMinutes(1);
  private static final int MOST = 1000;

  private final EffectRows rows;
  private final AwaitedTurns turns;

  StuckEffects(EffectRows rows, AwaitedTurns turns) {
    this.rows = rows;
    this.turns = turns;
  }

  /**
   * @param fence changes with every attempt
   * @param since when it should have been taken up
   */
  public record Stuck(
      long sequence, int fence, IncidentNumber incident, String kind, Instant since) {}

  /**
   * The oldest first. What waits for its channel, for its queue or for its time is not stuck, nor
   * what waits for its turn: the chat's pace keeps its kind back, or others of it go out meanwhile.
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

  private static Stuck stuck(EffectRow row) {
    return new Stuck(
        row.place(),
        row.fence(),
        new IncidentNumber(row.incident()),
        row.kind(),
        row.leaseEndsAt() == null ? row.nextAttemptAt() : row.leaseEndsAt());
  }
}
