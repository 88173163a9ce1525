package dev.muster.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an undelivered effect is tried again. Doubles from half a second to a minute, never earlier
 * than the other side asked, spread by a fifth so that a backlog does not return as one wave.
 */
record RetryPolicy(Duration patience) {

  /** A day: longer than any outage of Slack, shorter than anybody would still want the post. */
  static final RetryPolicy STANDARD = new RetryPolicy(Duration.ofHours(24));

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Empty to give up. */
  Optional<Instant> next(Errand errand, Undelivered problem, Instant now) {
    if (problem.isLasting() || now.isAfter(errand.owedAt().plus(patience))) {
      return Optional.empty();
    }
    var doubled = FIRST.multipliedBy(1L << Math.min(errand.attempt() - 1, 10));
    var wait = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    var spread = wait.multipliedBy(Math.floorMod(errand.id().hashCode(), 100)).dividedBy(500);
    var asked = problem.retryAfter().orElse(Duration.ZERO);
    return Optional.of(now.plus(wait.compareTo(asked) < 0 ? asked : wait).plus(spread));
  }
}
