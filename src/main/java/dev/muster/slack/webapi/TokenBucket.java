package dev.muster.slack.webapi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A token bucket: a steady rate with room for a burst. The last calls of a burst are reserved for
 * higher priorities. Not thread-safe.
 *
 * <p>While Slack has it paused, no calls come back; the first pause loses none either. After the
 * pause one call may go, and each call that Slack accepts frees two more, until as many are left as
 * before the pause. A further refusal during this recovery means that Slack counts more calls than
 * we do, and halves the rest. No calls are reserved during recovery; the outbox asks for higher
 * priorities first.
 */
final class TokenBucket {

  /** A smaller step back is not a change of the clock: another thread has read it earlier. */
  private static final Duration STEP = Duration.ofSeconds(1);

  private final int burst;
  private final Duration each;
  private double left;

  /** Calls that were left at the pause and are not free yet. */
  private double held;

  /** True from a pause until more than a quarter of the burst is left. */
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

  /** Returns empty when a call may go now, else when to ask again. Takes no call. */
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

  /** Like {@link #opens}, but gives each caller that must wait a different moment. */
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

  /** Pauses until the given moment; then one call may go. */
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

  /** Records that Slack accepted a call. */
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

  /** The clock was set back: moves all stored moments back by as much. */
  private void turnBack(Duration step) {
    filled = filled.minus(step);
    shutUntil = shutUntil.minus(step);
    promised = promised.minus(step);
  }
}
