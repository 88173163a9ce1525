package dev.muster.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The manifest of the app these tests install. */
final class Manifests {

  private Manifests() {}

  static String claimed() {
    try (InputStream file = Manifests.class.getResourceAsStream("/sandbox/manifest.yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String errandWithout(String line) {
    return claimed().replace("      - " + line + "\n", "");
  }

  static String errandWithScope(String scope) {
    return claimed().replace("      - commands\n", "      - commands\n      - " + scope + "\n");
  }
}
