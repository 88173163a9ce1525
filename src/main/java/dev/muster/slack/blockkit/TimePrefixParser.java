package dev.muster.slack.blockkit;

import dev.muster.incident.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a time at the start of a text: {@code at 14:05 …}, {@code yesterday at 11:50 pm …}, {@code
 * 1h 20m ago …}. A time of day is the most recent one in the author's time zone. A text that starts
 * without a time stays as it is.
 *
 * @param at empty when the text starts without a time
 * @param words the text after the time
 */
public record TimePrefixParser(Optional<Instant> at, String words) {

  /** A longer time is probably a typo. */
  private static final Duration LONGEST_AGO = Duration.ofDays(31);

  /** Tolerates small differences between clocks. */
  private static final Duration JUST_NOW = Duration.ofMinutes(1);

  private static final String MINUTES = "m|mins?|minutes?";
  private static final Pattern AGO =
      pattern(
          "(?:about\\s+)?(?<count>\\d{1,4}\\s*|an?\\s+)(?<unit>"
              + MINUTES
              + "|h|hrs?|hours?|d|days?)",
          "(?:(?:\\s+and)?\\s*(?<minutes>\\d{1,2})\\s*(?:" + MINUTES + "))?\\s+ago\\b");
  private static final Pattern CLOCK =
      pattern(
          "(?<before>yesterday\\s+)?at\\s+(?<hour>\\d{1,2})(?::(?<minute>\\d{2}))?",
          "(?:\\s*(?<half>[ap]m))?(?<utc>\\s*UTC)?(?<after>\\s+yesterday)?(?![\\w%]|[:.]\\S)");

  /**
   * @param zone the author's time zone, if known
   * @throws Refused when the text starts with an impossible time or one more than 31 days ago, or
   *     the time zone is needed and unknown
   */
  public static TimePrefixParser read(String words, Optional<ZoneId> zone, Instant now) {
    var ago = AGO.matcher(words.strip());
    if (ago.matches()) {
      return new TimePrefixParser(Optional.of(now.minus(span(ago))), ago.group("rest"));
    }
    var clock = CLOCK.matcher(words.strip());
    if (clock.matches() && (clock.group("minute") != null || clock.group("half") != null)) {
      return new TimePrefixParser(Optional.of(moment(clock, zone, now)), clock.group("rest"));
    }
    return new TimePrefixParser(Optional.empty(), words);
  }

  private static Pattern pattern(String... parts) {
    return Pattern.compile(
        String.join("", parts) + "[,:]?\\s*(?<rest>.*)",
        Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
  }

  private static Duration span(Matcher ago) {
    var said = ago.group("count").strip();
    var count = Character.isDigit(said.charAt(0)) ? Integer.parseInt(said) : 1;
    var span =
        switch (Character.toLowerCase(ago.group("unit").charAt(0))) {
          case 'm' -> Duration.ofMinutes(count);
          case 'h' -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    var minutes = ago.group("minutes");
    var whole = minutes == null ? span : span.plusMinutes(Integer.parseInt(minutes));
    if (whole.compareTo(LONGEST_AGO) > 0) {
      throw Refused.because(
          "That is longer ago than %d days, so nothing was recorded."
              + " Check the time and send it again.",
          LONGEST_AGO.toDays());
    }
    return whole;
  }

  private static Instant moment(Matcher clock, Optional<ZoneId> known, Instant now) {
    var time = time(clock);
    var zone = clock.group("utc") == null ? known : Optional.<ZoneId>of(ZoneOffset.UTC);
    if (zone.isEmpty()) {
      throw Refused.because(
          "Muster does not know your time zone yet, so nothing was recorded."
              + " Write “at %s UTC” or “10 min ago”.",
          time);
    }
    var today = LocalDate.ofInstant(now, zone.get());
    var dayBefore =
        clock.group("before") != null
            || clock.group("after") != null
            || at(today, time, zone.get()).isAfter(now.plus(JUST_NOW));
    return at(dayBefore ? today.minusDays(1) : today, time, zone.get());
  }

  private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  private static LocalTime time(Matcher clock) {
    var hour = Integer.parseInt(clock.group("hour"));
    var minute = clock.group("minute") == null ? 0 : Integer.parseInt(clock.group("minute"));
    var half = clock.group("half");
    var fits = half == null ? hour <= 23 : hour >= 1 && hour <= 12;
    if (!fits || minute > 59) {
      throw Refused.because(
          "There is no such time of day, so nothing was recorded."
              + " Write “at 14:05”, “at 2:05 pm” or “10 min ago”.");
    }
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
    }
    return LocalTime.of(hour, minute);
  }
}
