package dev.muster.slack.delivery;

import java.time.Duration;

/** A moment by the machine's own clock, which nobody turns: Slack does not wait longer either. */
public record Deadline(long nanos) {

  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** Zero when it has passed. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
  }
}
