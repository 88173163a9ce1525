package dev.muster.killsweep;

import dev.muster.testing.CountReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a sweep found, for the table of measurements. */
final class SweepReport {

  private static final Path FOLDER = Path.of("target", "reports");

  private final String name;
  private int points;
  private int kills;
  private Duration longest = Duration.ZERO;

  SweepReport(String name) {
    this.name = name;
  }

  /** Where the processes write; afresh for each run. */
  Path log() {
    try {
      Files.createDirectories(FOLDER);
      var log = FOLDER.resolve(name + ".log");
      Files.deleteIfExists(log);
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void swept(int more) {
    points += more;
    kills++;
  }

  void recovered(Duration after) {
    longest = longest.compareTo(after) < 0 ? after : longest;
  }

  void write(ExpectedState.Findings found) {
    CountReport.of(name)
        .with("points", points)
        .with("kills", kills)
        .with("lost", found.lost())
        .with("doubled", found.doubled())
        .with("longest recovery ms", longest.toMillis())
        .write();
  }
}
