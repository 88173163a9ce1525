package dev.muster.scheduling;

import java.time.Duration;
import java.time.Instant;

/** A machine's clocks in a test: time passes for both, and people set only the wall clock. */
final class TurnedMachine {

  /** So that it overflows within a test. */
  static final long START = Long.MAX_VALUE - 1_000_000;

  private long nanos = START;
  private Instant wall = Instant.parse("2026-03-28T12:00:00Z");

  MachineClock clock() {
    return new MachineClock(this::wall, this::nanos);
  }

  synchronized void pass(Duration time) {
    nanos += time.toNanos();
    wall = wall.plus(time);
  }

  synchronized void set(Duration ahead) {
    wall = wall.plus(ahead);
  }

  synchronized Instant wall() {
    return wall;
  }

  synchronized long nanos() {
    return nanos;
  }
}
