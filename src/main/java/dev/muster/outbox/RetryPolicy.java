package dev.muster.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a failed effect is retried. The wait doubles from half a second to a minute, is never
 * shorter than the chat service asked for, and is spread by up to a fifth, so that a backlog is not
 * retried all at once. An effect that a rate limit refused is retried as soon as its pause is over;
 * the rate limiter spaces those.
 *
 * @param attempts an effect is given up after so many attempts that were refused or had an unknown
 *     outcome
 */
record RetryPolicy(int attempts) {

  /** About a day of retries at the longest interval. */
  static final RetryPolicy STANDARD = new RetryPolicy(1440);

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /**
   * Interval while the chat service is unreachable: one of many waiting effects is enough to notice
   * that it is back.
   */
  private static final Duration KNOCK = Duration.ofSeconds(5);

  /** Empty if the effect is given up. */
  Optional<Instant> next(ClaimedEffect claimed, EffectNotDone problem, Instant now) {
    return switch (problem.outlook()) {
      case NEVER -> Optional.empty();
      case NOT_YET, PAUSED -> Optional.of(now.plus(problem.retryAfter().orElse(FIRST)));
      case AWAY -> Optional.of(now.plus(KNOCK).plus(spread(claimed, KNOCK)));
      case LATER ->
          claimed.attempt() >= attempts
              ? Optional.empty()
              : Optional.of(now.plus(wait(claimed, problem)));
    };
  }

  private static Duration wait(ClaimedEffect claimed, EffectNotDone problem) {
    var doubled = FIRST.multipliedBy(1L << Math.min(claimed.attempt() - 1, 10));
    var wait = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    var asked = problem.retryAfter().orElse(Duration.ZERO);
    return (wait.compareTo(asked) < 0 ? asked : wait).plus(spread(claimed, wait));
  }

  private static Duration spread(ClaimedEffect claimed, Duration wait) {
    return wait.multipliedBy(Math.floorMod(claimed.id().hashCode(), 100)).dividedBy(500);
  }
}
