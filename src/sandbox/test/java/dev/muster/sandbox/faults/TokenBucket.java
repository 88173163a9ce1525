package dev.muster.sandbox.faults;

import java.time.Duration;
import java.time.Instant;

/** So many calls at once, and one more after each pause; remembered by when it is full again. */
final class TokenBucket {

  private final Duration pause;
  private final Duration whole;
  private Instant full = Instant.EPOCH;

  TokenBucket(int capacity, Duration pause) {
    this.pause = pause;
    this.whole = pause.multipliedBy(capacity);
  }

  /** Not positive when there is a token now. */
  Duration untilNext(Instant now) {
    return Duration.between(now, full.plus(pause).minus(whole));
  }

  void take(Instant now) {
    full = (full.isAfter(now) ? full : now).plus(pause);
  }
}
