package dev.muster.sandbox;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The app's tokens and signing secret. They are generated at every start and never stored, because
 * they let their holder act as the app. {@link #toString()} does not print them.
 */
record Credentials(String botToken, String appToken, String signingSecret) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static Credentials fresh() {
    return new Credentials("xoxb-sandbox-" + hex(24), "xapp-sandbox-" + hex(24), hex(16));
  }

  @Override
  public String toString() {
    return "Credentials";
  }

  private static String hex(int bytes) {
    var random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
