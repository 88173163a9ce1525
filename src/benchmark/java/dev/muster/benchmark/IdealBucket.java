package dev.muster.benchmark;

import java.time.Duration;

/** A token bucket that never hesitates, in milliseconds since it was full. */
final class IdealBucket {

  private final double most;
  private final double eachMillis;
  private double tokens;
  private double filledAt;

  IdealBucket(int most, Duration each) {
    this.most = most;
    this.eachMillis = each.toMillis();
    this.tokens = most;
  }

  /** When somebody who asks at that moment, after all who asked before, may go. */
  double take(double askedAt) {
    var at = Math.max(askedAt, filledAt);
    tokens = Math.min(most, tokens + (at - filledAt) / eachMillis);
    filledAt = at;
    if (tokens < 1) {
      filledAt = at + (1 - tokens) * eachMillis;
      tokens = 1;
    }
    tokens--;
    return filledAt;
  }
}
