package dev.muster.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an undelivered effect is tried again. Doubles from half a second to a minute, never earlier
 * than the other side asked, spread by a fifth so that a backlog does not return as one wave. What
 * a rate limit refused goes when its pause is over: the pace keeps those apart.
 *
 * @param attempts after so many that were made and refused it is given up
 */
record RetryPolicy(int attempts) {

  /** About a day: shorter than anybody would still want the post. */
  static final RetryPolicy STANDARD = new RetryPolicy(1440);

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** While nobody answers, one of many that wait is enough to notice that somebody is back. */
  private static final Duration KNOCK = Duration.ofSeconds(5);

  /** Empty to give up. */
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
