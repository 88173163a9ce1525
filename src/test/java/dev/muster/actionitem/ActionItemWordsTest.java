package dev.muster.actionitem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionItemWordsTest {

  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private static final List<String> DAYS =
      List.of(
          "today",
          "tomorrow",
          "friday",
          "Monday",
          "next week",
          "end of month",
          "the end of the month",
          "2026-12-01");
  private static final List<String> SHORT_DAYS = List.of("mon", "fri", "sun");
  private static final List<String> SPANS =
      List.of("3 days", "2 weeks", "1 month", "3d", "2w", "a week");

  @ParameterizedTest
  @MethodSource("everyWayToSayWhen")
  void every_way_to_say_when_is_told_from_the_text(String when, LocalDate due) {
    assertThat(ActionItemWords.read("fix the alert " + when, TODAY))
        .isEqualTo(new ActionItemWords("fix the alert", due));
  }

  static Stream<Arguments> everyWayToSayWhen() {
    return Stream.of(
            everyPair(List.of("", "by ", "due ", "due by ", "due on ", "due: "), DAYS),
            everyPair(List.of("by ", "due ", "due by ", "due on "), SHORT_DAYS),
            everyPair(List.of("in ", "due ", "due in "), SPANS))
        .flatMap(pairs -> pairs);
  }

  private static Stream<Arguments> everyPair(List<String> leads, List<String> days) {
    return leads.stream()
        .flatMap(lead ->
            days.stream()
                .map(day -> Arguments.of(lead + day, DueDate.read(day, TODAY).orElseThrow())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fix the alert",
        "Fix the alert by hand",
        "rotate the keys every Monday",
        "write down what happened last Friday",
        "explain the outage of 2026-11-18",
        "ask why it broke on Monday",
        "do not deploy on Friday",
        "plan a game day for next week",
        "keep the flag off until tomorrow",
        "extend the retention by 2 weeks",
        "reduce the retention to 2 weeks",
        "keep logs 2 weeks",
        "model it in 3D with 3d",
        "find out where the cat sat",
        "show the forecast for sun",
        "put the panel in the sun",
        "fix it by next Friday",
        "describe what we saw 2026-11-17",
        "fix it due 2020-01-01",
        "merge Tuesday and Friday",
        "warn when an invoice is due tomorrow",
        "say what is due",
        "count to 3",
        "tomorrow never dies",
        "by Friday fix the alert",
        "due",
        "by",
        "in",
      })
  void words_that_are_no_due_date_stay(String typed) {
    assertThat(ActionItemWords.read(typed, TODAY)).isEqualTo(new ActionItemWords(typed, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fix the alert, by Friday.   | fix the alert | 2026-11-20
          fix the alert - due 2w      | fix the alert | 2026-12-02
          fix the alert; tomorrow!    | fix the alert | 2026-11-19
          fix the alert – BY Friday   | fix the alert | 2026-11-20
          fix today's alert tomorrow  | fix today's alert | 2026-11-19
          be done by today by Friday  | be done by today | 2026-11-20
          """)
  void the_mark_between_text_and_day_goes_with_the_day(String typed, String text, LocalDate due) {
    assertThat(ActionItemWords.read(typed, TODAY)).isEqualTo(new ActionItemWords(text, due));
  }

  @Test
  void the_hole_an_owner_left_closes() {
    assertThat(ActionItemWords.read("  fix the alert   by Friday ", TODAY))
        .isEqualTo(new ActionItemWords("fix the alert", LocalDate.of(2026, 11, 20)));
  }

  @Test
  void nothing_typed_is_nothing_said() {
    assertThat(ActionItemWords.read(" \n ", TODAY)).isEqualTo(new ActionItemWords("", null));
  }

  @Test
  void a_day_alone_leaves_nothing_to_do() {
    assertThat(ActionItemWords.read("by Friday", TODAY).text()).isEmpty();
  }

  @Test
  void three_thousand_words_are_read_at_once() {
    var typed = "word ".repeat(3000);
    assertThat(ActionItemWords.read(typed + "by Friday", TODAY).text()).isEqualTo(typed.strip());
  }
}
