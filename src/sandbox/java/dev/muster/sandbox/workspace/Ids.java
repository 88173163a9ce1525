package dev.muster.sandbox.workspace;

import java.util.Locale;

/** Generates ids that look like Slack's, in the same order in every fresh workspace. */
public final class Ids {

  private static final long SPACE = 101_559_956_668_416L; // 36^9
  // Shares no factor with 36, so every id is drawn once before any comes back.
  private static final long STRIDE = 41_873_648_190_247L;

  private long position;

  Ids(long position) {
    this.position = position;
  }

  public synchronized String next(String prefix) {
    position = (position + STRIDE) % SPACE;
    return prefix + "0" + nineDigits(position).toUpperCase(Locale.ROOT);
  }

  /** Short and lower case, like the ids that Slack assigns to blocks. */
  public synchronized String nameless() {
    position = (position + STRIDE) % SPACE;
    return nineDigits(position).substring(3);
  }

  synchronized long position() {
    return position;
  }

  private static String nineDigits(long value) {
    String digits = Long.toString(value, 36);
    return "0".repeat(9 - digits.length()) + digits;
  }
}
