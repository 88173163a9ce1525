package dev.muster.crash;

import dev.muster.scheduling.GivenClock;
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

/** In the process under test: a clock that goes as far ahead as a file says, at every look. */
@Factory
@Requires(property = ShiftedClock.FILE)
final class ShiftedClock {

  static final String FILE = "muster.test.clock";

  @Singleton
  GivenClock clock(@Property(name = FILE) String file) {
    var path = Path.of(file);
    return new GivenClock(() -> Instant.now().plus(ahead(path)));
  }

  private static Duration ahead(Path file) {
    try {
      return Duration.parse(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
