package dev.muster.actionitem;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses due dates. Ambiguous input ("next Friday") and past dates are not accepted. */
public final class DueDate {

  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern END_OF_MONTH = Pattern.compile("(?:the )?end of (?:the )?month");
  private static final Pattern SPAN =
      Pattern.compile("(?:in )?(\\d{1,3}|an?|one) ?(d|days?|w|weeks?|months?)");

  private DueDate() {}

  /**
   * Accepts an ISO date, {@code today}, {@code tomorrow}, {@code Friday} or {@code fri} (the next
   * such day after today), {@code next week} (its Monday), {@code end of month}, {@code in 3 days},
   * {@code 2 weeks}, {@code 3d}.
   */
  public static Optional<LocalDate> read(String text, LocalDate today) {
    return named(text, today).or(() -> counted(text, today));
  }

  /** An ISO date or a named day such as {@code tomorrow} or {@code Friday}. */
  static Optional<LocalDate> named(String text, LocalDate today) {
    var words = plain(text);
    return switch (words) {
      case "today" -> Optional.of(today);
      case "tomorrow" -> Optional.of(today.plusDays(1));
      case "next week" -> Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
      default ->
          END_OF_MONTH.matcher(words).matches()
              ? Optional.of(today.with(TemporalAdjusters.lastDayOfMonth()))
              : weekday(words, today).or(() -> iso(words, today));
    };
  }

  /** A number of days, weeks or months from today. */
  static Optional<LocalDate> counted(String text, LocalDate today) {
    var matcher = SPAN.matcher(plain(text));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var number = matcher.group(1);
    var count = Character.isDigit(number.charAt(0)) ? Long.parseLong(number) : 1;
    return Optional.of(
        switch (matcher.group(2).charAt(0)) {
          case 'd' -> today.plusDays(count);
          case 'w' -> today.plusWeeks(count);
          default -> today.plusMonths(count);
        });
  }

  private static Optional<LocalDate> weekday(String word, LocalDate today) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> isCalled(day, word))
        .findFirst()
        .map(day -> today.with(TemporalAdjusters.next(day)));
  }

  private static boolean isCalled(DayOfWeek day, String word) {
    var name = day.name().toLowerCase(Locale.ROOT);
    return word.equals(name) || word.equals(name.substring(0, 3));
  }

  private static Optional<LocalDate> iso(String text, LocalDate today) {
    if (!ISO.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(today));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
