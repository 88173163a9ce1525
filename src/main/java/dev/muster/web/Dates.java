package dev.muster.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as they stand on a page until the reader's browser tells them in its own zone. */
public final class Dates {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Dates() {}

  public static String utc(Instant at) {
    return UTC.format(at);
  }
}
