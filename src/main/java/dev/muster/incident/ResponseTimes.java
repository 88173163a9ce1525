package dev.muster.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One incident's contribution to MTTD, MTTA, MTTM and MTTR. Each is empty unless both of its
 * milestones are known: a guessed figure is worse than none.
 *
 * @param toDetect impact started → detected
 * @param toAcknowledge detected, or else declared → commander first assigned
 * @param toMitigate impact started, or else declared → mitigated
 * @param toResolve impact started, or else declared → resolved
 */
public record ResponseTimes(
    Optional<Duration> toDetect,
    Optional<Duration> toAcknowledge,
    Optional<Duration> toMitigate,
    Optional<Duration> toResolve) {

  public static ResponseTimes of(Milestones milestones) {
    var declared = milestones.declared();
    return new ResponseTimes(
        between(milestones.impactStarted(), milestones.detected()),
        between(earlier(milestones.detected(), declared), milestones.acknowledged()),
        between(earlier(milestones.impactStarted(), declared), milestones.mitigated()),
        between(earlier(milestones.impactStarted(), declared), milestones.resolved()));
  }

  private static Instant earlier(@Nullable Instant known, Instant otherwise) {
    return known != null ? known : otherwise;
  }

  private static Optional<Duration> between(@Nullable Instant from, @Nullable Instant to) {
    return from == null || to == null || to.isBefore(from)
        ? Optional.empty()
        : Optional.of(Duration.between(from, to));
  }
}
