package dev.muster.slack.blockkit;

import java.math.BigDecimal;
import java.time.Instant;

/** Slack's {@code ts}: seconds with a fraction, unique in its channel. */
public final class Timestamps {

  private Timestamps() {}

  /** Rounded down to milliseconds, the precision of stored times. */
  public static Instant read(String ts) {
    return Instant.ofEpochMilli(new BigDecimal(ts).movePointRight(3).longValue());
  }
}
