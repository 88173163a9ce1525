package dev.muster.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many calls are left at a steady rate with room for a burst. The last calls of a burst are
 * kept for whoever is more urgent. Not safe for several threads.
 */
final class Bucket {

  private final int burst;
  private final Duration each;
  private double left;
  private Instant filled;
  private Instant shutUntil = Instant.EPOCH;
  private Instant promised = Instant.EPOCH;

  /**
   * @param each how long one call takes to come back
   */
  Bucket(int burst, Duration each, Instant now) {
    this.burst = burst;
    this.each = each;
    this.left = burst;
    this.filled = now;
  }

  /** Empty when a call may go now. */
  Optional<Instant> opens(int reserved, Instant now) {
    fill(now);
    if (isShut(now)) {
      return Optional.of(shutUntil);
    }
    var missing = 1 + reserved - left;
    if (missing <= 1e-6) {
      return Optional.empty();
    }
    return Optional.of(now.plusNanos((long) Math.ceil(missing * each.toNanos())));
  }

  /** As {@link #opens}, but whoever is told to wait gets a moment that nobody else is told. */
  Optional<Instant> opensInLine(Instant now) {
    return opens(0, now)
        .map(first -> {
          var last = promised.plus(each);
          promised = last.isAfter(first) ? last : first;
          return promised;
        });
  }

  void take() {
    left--;
  }

  void giveBack() {
    left = Math.min(burst, left + 1);
  }

  /** Slack has the last word: nothing before that moment, and no burst after it. */
  void shut(Instant until) {
    if (until.isAfter(shutUntil)) {
      shutUntil = until;
    }
    left = Math.min(left, 0);
  }

  boolean isShut(Instant now) {
    return now.isBefore(shutUntil);
  }

  boolean isFull(Instant now) {
    fill(now);
    return left >= burst && !isShut(now);
  }

  private void fill(Instant now) {
    if (now.isAfter(filled)) {
      var passed = Duration.between(filled, now).toNanos();
      left = Math.min(burst, left + (double) passed / each.toNanos());
      filled = now;
    }
  }
}
