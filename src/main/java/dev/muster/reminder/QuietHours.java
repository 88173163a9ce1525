package dev.muster.reminder;

import dev.muster.incident.Severity;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** When nobody is woken for an incident of that severity, by the clock on their own wall. */
public record QuietHours(Map<Severity, Span> spans) {

  public QuietHours {
    spans = Map.copyOf(spans);
  }

  /**
   * From the first to the last, over midnight if need be.
   *
   * @param to not quiet any more
   */
  public record Span(LocalTime from, LocalTime to) {

    boolean holds(LocalTime time) {
      return from.isBefore(to)
          ? !time.isBefore(from) && time.isBefore(to)
          : !time.isBefore(from) || time.isBefore(to);
    }
  }

  /** When they end, if it is quiet there now. */
  Optional<Instant> until(Severity severity, ZoneId zone, Instant now) {
    var span = spans.get(severity);
    var there = now.atZone(zone);
    if (span == null || !span.holds(there.toLocalTime())) {
      return Optional.empty();
    }
    var end = there.with(span.to());
    return Optional.of((end.isAfter(there) ? end : end.plusDays(1)).toInstant());
  }
}
