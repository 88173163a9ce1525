package dev.muster.selfcheck;

import dev.muster.scheduling.DatabaseClock;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Checks that this machine's clock agrees with the database's. Muster decides about rows by the
 * database's clock only, but Slack's signatures expire after five minutes, and people compare
 * displayed times.
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
