package dev.muster.scheduling;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** The one clock, read by front doors and sweeps and by nobody else. */
@Factory
class Clocks {

  /** In whole milliseconds, which is what the database keeps. */
  @Singleton
  @Requires(missingBeans = InstantSource.class)
  InstantSource clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
  }
}
