package dev.muster.selfcheck;

import dev.muster.scheduling.DatabaseClock;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * This machine and the database's agree on the time. Rows are decided by the database's alone, but
 * a signature of Slack's is good for five minutes, and people compare what they read.
 */
@Singleton
@Requires(beans = DatabaseClock.class)
class MachineTime implements Check {

  private static final Duration APART = Duration.ofSeconds(2);

  private final DatabaseClock clock;

  MachineTime(DatabaseClock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public List<Finding> look(Instant now) {
    return clock.skew().stream()
        .filter(skew -> skew.abs().compareTo(APART) >= 0)
        .map(skew -> Finding.alarm("skew", sentence(skew)))
        .toList();
  }

  private static String sentence(Duration skew) {
    return "This machine's clock is %s s %s the database's, by which Muster goes. Synchronise the clocks of both machines with NTP."
        .formatted(skew.abs().toSeconds(), skew.isNegative() ? "behind" : "ahead of");
  }
}
