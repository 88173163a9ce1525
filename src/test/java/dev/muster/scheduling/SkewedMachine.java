package dev.muster.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;

/** A machine whose wall clock is wrong, and Muster's clock on it. */
public record SkewedMachine(InstantSource wall, DatabaseClock clock) {

  public static SkewedMachine by(Duration skew, DataSource database) {
    InstantSource wall = () -> Instant.now().plus(skew);
    var clock = new DatabaseClock(new MachineClock(wall, System::nanoTime));
    new DatabaseTimeReading(clock, database).run(Instant.EPOCH);
    return new SkewedMachine(wall, clock);
  }
}
