package dev.muster.slack.blockkit;

import java.math.BigDecimal;
import java.time.Instant;

/** Slack's {@code ts}: seconds with a fraction that makes it unique in its channel. */
public final class Timestamps {

  private Timestamps() {}

  /** To the millisecond, which is what the record keeps. */
  public static Instant read(String ts) {
    return Instant.ofEpochMilli(new BigDecimal(ts).movePointRight(3).longValue());
  }
}
