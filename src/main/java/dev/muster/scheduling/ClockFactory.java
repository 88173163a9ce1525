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

/** The one clock, read by front doors and sweeps and by nobody else. */
@Factory
class ClockFactory {

  @Singleton
  SweepRuns runs(Optional<MachineClock> machine) {
    return new SweepRuns(machine.orElse(MachineClock.SYSTEM));
  }

  /** Asked for by its own type alone: the clock that everybody reads is the other. */
  @Bean(typed = DatabaseClock.class)
  @Singleton
  DatabaseClock database(Optional<MachineClock> machine) {
    return new DatabaseClock(machine.orElse(MachineClock.SYSTEM));
  }

  /** Where a test or the sandbox turns the clock, theirs. */
  @Singleton
  @Named(MachineClock.NAME)
  InstantSource machine(Optional<ClockOverride> given, Optional<MachineClock> machine) {
    return given
        .map(ClockOverride::source)
        .orElseGet(() -> machine.orElse(MachineClock.SYSTEM).wall());
  }

  /** In whole milliseconds, which is what the database keeps. Micronaut has a clock of its own. */
  @Singleton
  @Primary
  InstantSource clock(Optional<ClockOverride> given, DatabaseClock database) {
    var source = given.map(ClockOverride::source).orElse(database);
    return Clock.tick(source.withZone(ZoneOffset.UTC), Duration.ofMillis(1));
  }
}
