package dev.muster.benchmark;

import dev.muster.scheduling.ClockOverride;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** In a process of Muster's: a clock as far ahead as a file says, whenever it is looked at. */
@Factory
@Requires(property = ClockFromFile.PROPERTY)
class ClockFromFile {

  static final String PROPERTY = "benchmark.clock";

  /** As the environment of a process has it. */
  static final String VARIABLE = "BENCHMARK_CLOCK";

  @Singleton
  ClockOverride clock(@Value("${" + PROPERTY + "}") String file) {
    var path = Path.of(file);
    return new ClockOverride(() -> Instant.now().plus(ahead(path)));
  }

  static void set(Path file, Duration ahead) {
    try {
      var beside = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(beside, ahead.toString());
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Duration ahead(Path file) {
    try {
      return Duration.parse(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
