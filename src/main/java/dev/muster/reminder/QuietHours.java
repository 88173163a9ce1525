package dev.muster.reminder;

import dev.muster.incident.Severity;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** The quiet hours of each severity, in the local time of the user who would be asked. */
public record QuietHours(Map<Severity, Span> spans) {

  public QuietHours {
    spans = Map.copyOf(spans);
  }

  /**
   * A daily time span; goes past midnight unless {@code from} is before {@code to}.
   *
   * @param from inclusive
   * @param to exclusive
   */
  public record Span(LocalTime from, LocalTime to) {

    boolean holds(LocalTime time) {
      return from.isBefore(to)
          ? !time.isBefore(from) && time.isBefore(to)
          : !time.isBefore(from) || time.isBefore(to);
    }
  }

  /** The end of the quiet hours; empty if it is not quiet in that time zone now. */
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
