package dev.muster.slack.blockkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Due dates are days in UTC. */
public final class Days {

  private Days() {}

  public static LocalDate of(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
