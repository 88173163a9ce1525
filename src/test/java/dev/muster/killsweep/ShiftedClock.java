package dev.muster.killsweep;

import dev.muster.scheduling.ClockOverride;
import dev.muster.scheduling.DatabaseClock;
import dev.muster.scheduling.MachineClock;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * In the process under test: a clock that is as far ahead of the database's as a file says, on a
 * machine whose own clock is as wrong as its second line says. Read at every look.
 */
@Factory
@Requires(property = ShiftedClock.FILE)
final class ShiftedClock {

  static final String FILE = "muster.test.clock";

  @Singleton
  MachineClock machine(@Property(name = FILE) String file) {
    var path = Path.of(file);
    return new MachineClock(() -> Instant.now().plus(line(1, path)), System::nanoTime);
  }

  @Singleton
  ClockOverride clock(@Property(name = FILE) String file, DatabaseClock database) {
    var path = Path.of(file);
    return new ClockOverride(() -> database.instant().plus(line(0, path)));
  }

  private static Duration line(int number, Path file) {
    try {
      return Duration.parse(Files.readAllLines(file).get(number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
