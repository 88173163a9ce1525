package dev.muster.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Stands still until a test turns it. Keeps whole milliseconds, as the database does. */
public final class TurnedClock implements InstantSource {

  private final Instant start;
  private volatile Instant now;

  /** Starts just before Europe's clocks skip an hour: what adds local hours goes wrong at once. */
  public TurnedClock() {
    this(Instant.parse("2026-03-29T00:59:58.123Z"));
  }

  public TurnedClock(Instant start) {
    this.start = start.truncatedTo(ChronoUnit.MILLIS);
    now = this.start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** The moment it then is. */
  public synchronized Instant advance(Duration by) {
    now = now.plus(by).truncatedTo(ChronoUnit.MILLIS);
    return now;
  }

  synchronized void reset() {
    now = start;
  }
}
