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

/** What should long have been on its way. */
@Singleton
public class StuckEffects {

  private static final Duration DUE = Duration.ofMinutes(2);
  private static final Duration LEFT = Duration.ofMinutes(1);
  private static final int MOST = 1000;

  /** Retries wait for about a minute at most; what Slack asks for beyond is asked for again. */
  private static final Duration FAR = Duration.ofMinutes(5);

  private final EffectRows rows;
  private final AwaitedTurns turns;

  StuckEffects(EffectRows rows, AwaitedTurns turns) {
    this.rows = rows;
    this.turns = turns;
  }

  /**
   * @param fence changes with every attempt
   * @param known whether this version can carry it; otherwise a newer one owes it
   * @param since when it should have been taken up
   */
  public record Stuck(
      long sequence,
      int fence,
      IncidentNumber incident,
      String kind,
      boolean known,
      Instant since) {}

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

  /** What waits, or is claimed, until a time that no retry and no lease of now comes to. */
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

  /** Lets them go now, unless somebody has taken up or renewed one meanwhile. Says how many. */
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
