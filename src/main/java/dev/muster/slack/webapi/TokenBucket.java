package dev.muster.slack.webapi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many calls are left at a steady rate with room for a burst. The last calls of a burst are
 * kept for whoever is more urgent. Not safe for several threads.
 *
 * <p>While Slack has it paused nothing comes back, and after one refusal nothing is lost either.
 * After the pause one call goes; each one that Slack takes sets two more free, until as many are
 * left as before. Each further refusal until then says that Slack counts more calls than we do, and
 * halves what is left. Meanwhile nothing is kept for the more urgent, who are asked for first.
 */
final class TokenBucket {

  /** A clock that runs back by less was read by another thread. */
  private static final Duration STEP = Duration.ofSeconds(1);

  private final int burst;
  private final Duration each;
  private double left;

  /** Those that were left at a pause and are not free yet. */
  private double held;

  /** Since a pause, until there is enough again for the urgent and the others. */
  private boolean recovering;

  private Instant filled;
  private Instant seen;
  private Instant shutUntil = Instant.EPOCH;
  private Instant promised = Instant.EPOCH;

  /**
   * @param each how long one call takes to come back
   */
  TokenBucket(int burst, Duration each, Instant now) {
    this.burst = burst;
    this.each = each;
    this.left = burst;
    this.filled = now;
    this.seen = now;
  }

  /** Empty when a call may go now. */
  Optional<Instant> opens(int reserved, Instant now) {
    fill(now);
    if (isShut(now)) {
      return Optional.of(shutUntil);
    }
    var missing = 1 + (recovering ? 0 : reserved) - left;
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

  /** Slack has the last word: nothing before that moment, and one call then. */
  void shut(Instant until, Instant now) {
    fill(now);
    var were = left + held;
    held = Math.max(0, (recovering ? were / 2 : were) - 1);
    left = 1;
    recovering = true;
    if (until.isAfter(shutUntil)) {
      shutUntil = until;
      filled = until;
    }
  }

  /** Slack took a call. */
  void passed(Instant now) {
    if (!isShut(now)) {
      var freed = Math.min(held, 2);
      held -= freed;
      left += freed;
    }
  }

  boolean isShut(Instant now) {
    return now.isBefore(shutUntil);
  }

  boolean isFull(Instant now) {
    fill(now);
    return left >= burst && !isShut(now);
  }

  private void fill(Instant now) {
    if (now.isBefore(seen.minus(STEP))) {
      turnBack(Duration.between(now, seen));
    }
    seen = now;
    if (now.isAfter(filled)) {
      var passed = Duration.between(filled, now).toNanos();
      left = Math.min(burst, left + (double) passed / each.toNanos());
      held = Math.min(held, burst - left);
      filled = now;
    }
    recovering &= left <= burst / 4.0;
  }

  /** The clock was set back: what was to come comes as much earlier by it. */
  private void turnBack(Duration step) {
    filled = filled.minus(step);
    shutUntil = shutUntil.minus(step);
    promised = promised.minus(step);
  }
}
