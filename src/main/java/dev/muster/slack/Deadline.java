package dev.muster.slack;

import java.time.Duration;

/** A moment by the machine's own clock, which nobody turns: Slack does not wait longer either. */
record Deadline(long nanos) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** Zero when it has passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
  }
}
