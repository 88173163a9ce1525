package dev.muster.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Checkout\nis down",
        "Checkout\r\nis down",
        "Checkout\u0085is down",
        "Checkout\u2028is down",
        "Checkout \t\u00A0 is down",
        "  Checkout is down\n",
        "Checkout \u200B is down",
        "Check\u0000out is\u001B down",
        "\u202ECheckout is\u202C down",
        "\u2066Checkout\u2069 is \u061Cdown\u200F",
        "\uFEFFCheckout is down",
        "Checkout is down\uD83D"
      })
  void a_line_has_no_breaks_no_runs_of_blanks_and_nothing_unseen(String typed) {
    assertThat(UserText.line(typed)).isEqualTo("Checkout is down");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r\nb", "a\rb", "a\u2028b", "a\u0000\nb", "\n\n a\nb \n"})
  void lines_keep_their_breaks_and_nothing_unseen(String typed) {
    assertThat(UserText.lines(typed)).isEqualTo("a\nb");
  }

  @Test
  void lines_keep_what_code_needs() {
    assertThat(UserText.lines("if x:\n\treturn  1")).isEqualTo("if x:\n\treturn  1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel> look",
        "&lt;b&gt; <b>",
        "*bold* `code`",
        "👩‍🚒 on it",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "決済が落ちています",
        "الدفع معطل",
        "'; drop table incident; --"
      })
  void everything_a_reader_can_see_is_kept_as_text(String typed) {
    assertThat(UserText.line(typed)).isEqualTo(typed);
    assertThat(UserText.lines(typed)).isEqualTo(typed);
  }

  /** What is read back from the timeline is cleaned again and must not change. */
  @Test
  void cleaning_twice_is_cleaning_once() {
    assertThat(rubbish())
        .allSatisfy(text -> {
          assertThat(UserText.line(UserText.line(text))).isEqualTo(UserText.line(text));
          assertThat(UserText.lines(UserText.lines(text))).isEqualTo(UserText.lines(text));
          assertThat(UserText.line(text)).doesNotContain("\n", "\r", "\u0000", "  ");
        });
  }

  private static Stream<String> rubbish() {
    var random = new Random(20260328);
    var nasty =
        "ab \t\n\r\u0000\u0085\u00A0\u061C\u200B\u200D\u2028\u202E\u2066\uFEFF\uD83D\uDE00<&";
    return Stream.generate(
            () -> {
              var text = new StringBuilder();
              for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(nasty.charAt(random.nextInt(nasty.length())));
              }
              return text.toString();
            })
        .limit(500);
  }

  @Test
  void a_title_of_120_characters_fits() {
    assertThat(new Title("x".repeat(120)).text()).hasSize(120);
    assertThat(new Title("🔥".repeat(60)).text()).hasSize(120);
    assertThat(new Title(" " + "x".repeat(120) + "\n")).isEqualTo(new Title("x".repeat(120)));
  }

  @Test
  void a_title_of_121_characters_is_refused() {
    assertThatThrownBy(() -> new Title("x".repeat(121)))
        .isInstanceOf(Refused.class)
        .hasMessage(
            "Keep the title to 120 characters (it has 121); put the rest into the summary.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n", "\u200B\u202E", "\u0000"})
  void a_title_that_says_nothing_is_refused(String typed) {
    assertThatThrownBy(() -> new Title(typed))
        .isInstanceOf(Refused.class)
        .hasMessage("Give the incident a title: what is broken, in a few words.");
  }

  @Test
  void a_title_full_of_format_marks_is_still_a_sentence_when_refused() {
    assertThatThrownBy(() -> new Title("%s".repeat(100)))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("Keep the title to 120 characters");
  }

  @Test
  void free_text_fits_up_to_3000_characters() {
    assertThat(UserText.require("The note", "x".repeat(3000))).hasSize(3000);
    assertThatThrownBy(() -> UserText.require("The note", "x".repeat(3001)))
        .isInstanceOf(Refused.class)
        .hasMessage("The note has 3,001 characters; keep it to 3,000.");
  }

  @Test
  void free_text_that_says_nothing_is_refused_where_something_must_be_said() {
    assertThat(UserText.fitting("The summary", " \n ")).isEmpty();
    assertThatThrownBy(() -> UserText.require("The note", " \n\u200B"))
        .isInstanceOf(Refused.class)
        .hasMessage("The note is empty; write what you want to say and send it again.");
  }
}
