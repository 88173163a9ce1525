package dev.muster.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  @Test
  void what_fits_stays_as_it_is() {
    assertThat(Limits.cut("", 1)).isEmpty();
    assertThat(Limits.cut("12345", 5)).isEqualTo("12345");
    assertThat(Limits.cut("&amp;", 5)).isEqualTo("&amp;");
  }

  @Test
  void what_is_too_long_is_cut_and_says_so() {
    assertThat(Limits.cut("123456", 5)).isEqualTo("1234…").hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({"🔥🔥🔥, 4, 🔥…", "🔥🔥🔥, 5, 🔥🔥…", "a🔥🔥, 3, a…", "a🔥🔥, 4, a🔥…"})
  void never_within_a_surrogate_pair(String text, int longest, String cut) {
    assertThat(Limits.cut(text, longest)).isEqualTo(cut);
  }

  @ParameterizedTest
  @ValueSource(strings = {"&amp;", "&lt;", "&gt;"})
  void never_within_an_escaped_character(String entity) {
    var text = "ab" + entity + "cd" + entity;
    for (var longest = 2; longest <= text.length(); longest++) {
      assertThat(Limits.cut(text, longest))
          .hasSizeLessThanOrEqualTo(longest)
          .satisfies(
              cut -> assertThat(cut.replace(entity, "")).as("at %s", cut).doesNotContain("&"));
    }
  }

  @Test
  void an_ampersand_that_escapes_nothing_is_kept() {
    assertThat(Limits.cut("a & b & c", 5)).isEqualTo("a & …");
    assertThat(Limits.cut("Q&A and more", 4)).isEqualTo("Q&A…");
  }

  @Test
  void a_mention_or_a_link_of_ours_is_left_out_rather_than_cut() {
    var link = "<https://wiki.example|runbook>";
    for (var before = 3000 - link.length() - 3; before <= 3003; before++) {
      var text = "&lt;".repeat(before / 4) + "y".repeat(before % 4) + link + "z".repeat(9);

      assertThat(Limits.markup(text).replace(link, "")).doesNotContain("<").hasSizeLessThan(3001);
    }
  }

  @Test
  void angle_brackets_that_people_wrote_are_kept_where_nothing_is_escaped() {
    assertThat(Limits.section("<".repeat(5000))).isEqualTo("<".repeat(2999) + "…");
  }

  @Test
  void the_limits_are_slacks() {
    var text = "x".repeat(5000);

    assertThat(Limits.section(text)).hasSize(3000);
    assertThat(Limits.field(text)).hasSize(2000);
    assertThat(Limits.header(text)).hasSize(150);
    assertThat(Limits.option(text)).hasSize(75);
    assertThat(Limits.message(text)).hasSize(4000);
    assertThat(Limits.topic(text)).hasSize(250);
    assertThat(Limits.fileTitle(text)).hasSize(255);
  }
}
