package dev.muster.slack.delivery;

import java.time.Duration;

/**
 * A moment by {@link System#nanoTime}, which does not follow the settable clock, because Slack's
 * timeout does not either.
 */
public record Deadline(long nanos) {

  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** Zero after the deadline. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
  }
}
