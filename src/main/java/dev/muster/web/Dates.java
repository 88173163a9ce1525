package dev.muster.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in UTC, as the page shows them until the browser converts them to its own time zone. */
public final class Dates {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Dates() {}

  public static String utc(Instant at) {
    return UTC.format(at);
  }
}
