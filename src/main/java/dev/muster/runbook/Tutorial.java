package dev.muster.runbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The runbook of the tutorial. Its name contains a colon, so it cannot clash with a file's name.
 */
final class Tutorial {

  static final Runbook RUNBOOK = RunbookLibrary.runbook("guide:tutorial", "tutorial.md", text());

  private Tutorial() {}

  private static String text() {
    try (var file = Tutorial.class.getResourceAsStream("/tutorial.md")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
