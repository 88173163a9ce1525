package dev.muster.postmortem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Formats a duration in its two largest units: {@code 2 h 14 min}. */
public final class DurationText {

  private DurationText() {}

  public static String words(Duration span) {
    var parts = new ArrayList<String>();
    add(parts, span.toDays(), "d");
    add(parts, span.toHoursPart(), "h");
    add(parts, span.toMinutesPart(), "min");
    add(parts, span.toSecondsPart(), "s");
    return parts.isEmpty() ? "0 s" : String.join(" ", parts.subList(0, Math.min(2, parts.size())));
  }

  private static void add(List<String> parts, long count, String unit) {
    if (count > 0) {
      parts.add(count + " " + unit);
    }
  }
}
