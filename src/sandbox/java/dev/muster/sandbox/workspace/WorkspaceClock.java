package dev.muster.sandbox.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The system's clock, which can be moved ahead but never back. */
public final class WorkspaceClock implements InstantSource {

  private final InstantSource system;
  private volatile Duration ahead;

  public WorkspaceClock(InstantSource system, Duration ahead) {
    this.system = system;
    this.ahead = ahead;
  }

  @Override
  public Instant instant() {
    return system.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  public long epochSeconds() {
    return instant().getEpochSecond();
  }

  public Duration ahead() {
    return ahead;
  }

  public synchronized void turn(Duration further) {
    if (further.isNegative()) {
      throw new IllegalArgumentException("The clock only turns ahead, not by " + further);
    }
    ahead = ahead.plus(further);
  }
}
