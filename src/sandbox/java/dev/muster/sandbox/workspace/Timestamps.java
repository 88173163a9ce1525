package dev.muster.sandbox.workspace;

import java.time.Instant;
import java.util.Locale;

/** Generates message timestamps such as "1760000000.000100": unique and increasing. */
final class Timestamps {

  private static final long MICROS = 1_000_000;

  private final WorkspaceClock clock;
  private long last;

  Timestamps(WorkspaceClock clock) {
    this.clock = clock;
  }

  String next() {
    Instant now = clock.instant();
    last = Math.max(last + 1, now.getEpochSecond() * MICROS + now.getNano() / 1_000);
    return written(last);
  }

  /** Continues after a timestamp that was used before a restart. */
  void startAfter(String timestamp) {
    last = Math.max(last, Long.parseLong(timestamp.replace(".", "")));
  }

  private static String written(long micros) {
    return String.format(Locale.ROOT, "%d.%06d", micros / MICROS, micros % MICROS);
  }
}
