package dev.muster.actionitem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueDateTest {

  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  @ParameterizedTest
  @CsvSource({
    "today, 2026-11-18",
    "tomorrow, 2026-11-19",
    "next week, 2026-11-23",
    "end of month, 2026-11-30",
    "end of the month, 2026-11-30",
    "the end of the month, 2026-11-30",
    "2026-11-18, 2026-11-18",
    "2026-12-01, 2026-12-01",
    "2028-02-29, 2028-02-29",
    "in 3 days, 2026-11-21",
    "3 days, 2026-11-21",
    "1 day, 2026-11-19",
    "in a day, 2026-11-19",
    "3d, 2026-11-21",
    "in 3d, 2026-11-21",
    "2 weeks, 2026-12-02",
    "in 2 weeks, 2026-12-02",
    "in a week, 2026-11-25",
    "one week, 2026-11-25",
    "2w, 2026-12-02",
    "in 1 month, 2026-12-18",
    "3 months, 2027-02-18",
    "999d, 2029-08-13",
    "'  Next   WEEK ', 2026-11-23",
    "TOMORROW, 2026-11-19",
  })
  void the_words_for_a_day_are_read(String words, LocalDate day) {
    assertThat(DueDate.read(words, TODAY)).contains(day);
  }

  @ParameterizedTest
  @MethodSource("everyWeekdaySeenFromEveryWeekday")
  void a_weekday_is_the_next_such_day_and_never_today(DayOfWeek day, LocalDate today) {
    var read = DueDate.read(day.name().toLowerCase(Locale.ROOT), today).orElseThrow();
    assertThat(read.getDayOfWeek()).isEqualTo(day);
    assertThat(read).isAfter(today).isBeforeOrEqualTo(today.plusDays(7));
    assertThat(DueDate.read(day.name().substring(0, 3), today)).contains(read);
  }

  static Stream<Arguments> everyWeekdaySeenFromEveryWeekday() {
    return Arrays.stream(DayOfWeek.values())
        .flatMap(day -> TODAY.datesUntil(TODAY.plusDays(7)).map(today -> Arguments.of(day, today)));
  }

  @ParameterizedTest
  @CsvSource({"2027-01-31, 2027-01-31", "2028-02-01, 2028-02-29", "2027-02-28, 2027-02-28"})
  void the_end_of_a_month_is_its_last_day(LocalDate today, LocalDate last) {
    assertThat(DueDate.read("end of month", today)).contains(last);
  }

  @ParameterizedTest
  @CsvSource({"1 month, 2027-02-28", "2 months, 2027-03-31"})
  void a_month_counted_from_its_end_stays_within_the_month(String words, LocalDate day) {
    assertThat(DueDate.read(words, LocalDate.of(2027, 1, 31))).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "soon",
        "later",
        "the alert",
        "next friday",
        "this friday",
        "next month",
        "last week",
        "fridays",
        "frida",
        "2026-11-17",
        "2026-02-30",
        "2026-13-01",
        "2026-1-1",
        "12/01/2026",
        "1 December",
        "3",
        "0.5 days",
        "-3 days",
        "1000 days",
        "3 hours",
        "3dd",
        "by friday",
        "in friday",
        "end",
        "month",
        "today tomorrow",
        "٣ days",
      })
  void what_is_no_day_or_could_be_two_or_has_passed_is_not_read(String words) {
    assertThat(DueDate.read(words, TODAY)).isEmpty();
  }
}
