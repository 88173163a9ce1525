package dev.muster;

import dev.muster.scheduling.MachineClock;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * On a Muster started with this system property: elapsed time that a test lets pass, with nothing
 * done meanwhile.
 */
@Factory
@Requires(property = PassingTime.SETTING)
final class PassingTime {

  static final String SETTING = "muster.test.passing.time";

  private static final AtomicLong PASSED = new AtomicLong();

  @Singleton
  MachineClock machine() {
    return new MachineClock(InstantSource.system(), () -> System.nanoTime() + PASSED.get());
  }

  static void pass(Duration time) {
    PASSED.addAndGet(time.toNanos());
  }
}
