package dev.muster.sandbox;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What an app needs to be let in, made anew for every start and kept nowhere: whoever knows it
 * speaks as the app. Never printed by {@link #toString()}.
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
