package dev.muster.scheduling;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Provides the clocks. Requests, sweeps, the outbox and the code that calls Slack read the
 * application clock; all other code gets the time as a parameter.
 */
@Factory
class ClockFactory {

  @Singleton
  SweepRuns runs(Optional<MachineClock> machine) {
    return new SweepRuns(machine.orElse(MachineClock.SYSTEM));
  }

  /** Available by its own type only, so that it is not taken for the application clock. */
  @Bean(typed = DatabaseClock.class)
  @Singleton
  DatabaseClock database(Optional<MachineClock> machine) {
    return new DatabaseClock(machine.orElse(MachineClock.SYSTEM));
  }

  /** The wall clock of this machine, or the clock of the test or sandbox that overrides it. */
  @Singleton
  @Named(MachineClock.NAME)
  InstantSource machine(Optional<ClockOverride> given, Optional<MachineClock> machine) {
    return given
        .map(ClockOverride::source)
        .orElseGet(() -> machine.orElse(MachineClock.SYSTEM).wall());
  }

  /**
   * The application clock, in whole milliseconds, the precision that the database stores. Primary,
   * because Micronaut has a clock of its own.
   */
  @Singleton
  @Primary
  InstantSource clock(Optional<ClockOverride> given, DatabaseClock database) {
    var source = given.map(ClockOverride::source).orElse(database);
    return Clock.tick(source.withZone(ZoneOffset.UTC), Duration.ofMillis(1));
  }
}
