package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelNameTest {

  private static final IncidentNumber NUMBER = new IncidentNumber(42);
  private static final IncidentNumber HUGE = new IncidentNumber(999_999_999_999_999_999L);
  private static final String LONG = "x".repeat(120);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Checkout is down | inc-42-checkout-is-down",
        "  Checkout   is -- down!!  | inc-42-checkout-is-down",
        "Zürich: Ärger im Café | inc-42-zurich-arger-im-cafe",
        "Größe | inc-42-gro-e",
        "ﬁle ½ ① | inc-42-file-1-2-1",
        "API_v2.payments/refund | inc-42-api-v2-payments-refund",
        "🔥 DB 🔥 | inc-42-db",
        "<!channel> & <@U123> | inc-42-channel-u123",
        "İSTANBUL | inc-42-istanbul",
      })
  void it_says_what_is_broken_in_what_slack_takes(String title, String name) {
    assertThat(ChannelName.of(NUMBER, title)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"🔥🔥🔥", "決済が停止", "Ошибка", "---", "!?", "\u0301"})
  void a_title_without_a_letter_slack_takes_leaves_the_number(String title) {
    assertThat(ChannelName.of(NUMBER, title)).isEqualTo("inc-42");
    assertThat(ChannelName.other(NUMBER, title, 2)).isEqualTo("inc-42-2");
  }

  @Test
  void a_long_title_is_cut_at_80_characters_and_the_numbers_never() {
    assertThat(ChannelName.of(NUMBER, LONG)).hasSize(80).startsWith("inc-42-xxx");
    assertThat(ChannelName.other(NUMBER, LONG, 5))
        .hasSize(80)
        .startsWith("inc-42-xxx")
        .endsWith("x-5");
    assertThat(ChannelName.other(HUGE, LONG, 5))
        .hasSize(80)
        .startsWith("inc-999999999999999999-x")
        .endsWith("x-5");
  }

  @Test
  void it_does_not_end_in_a_dash_where_it_is_cut() {
    var title = "x".repeat(72) + " y";

    assertThat(ChannelName.of(NUMBER, title)).isEqualTo("inc-42-" + "x".repeat(72));
  }

  @Test
  void other_names_of_one_incident_differ_from_each_other() {
    assertThat(ChannelName.other(NUMBER, LONG, 2))
        .isNotEqualTo(ChannelName.other(NUMBER, LONG, 3))
        .isNotEqualTo(ChannelName.of(NUMBER, LONG));
  }

  @ParameterizedTest
  @CsvSource({
    "inc-42, 42",
    "inc-42-checkout-is-down, 42",
    "inc-42-checkout-2, 42",
    "inc-42b, ",
    "inc-0-none, ",
    "inc-, ",
    "incoming, ",
    "my-inc-42, ",
    "inc-9999999999999999999-x, "
  })
  void a_name_like_ours_tells_whose_channel_it_is(String name, @Nullable Long number) {
    assertThat(ChannelName.number(name).map(IncidentNumber::value))
        .isEqualTo(Optional.ofNullable(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Checkout",
        "İ",
        "ß",
        "ŉ",
        "ǰ",
        "ΐ",
        "K",
        "Å",
        "ａｂｃ",
        "a\u0000b",
        "a\nb",
        "\uD83D"
      })
  void whatever_the_title_slack_takes_the_name(String title) {
    assertThat(ChannelName.of(NUMBER, title)).matches("[a-z0-9-]{1,80}");
    assertThat(ChannelName.of(NUMBER, title.repeat(80))).matches("[a-z0-9-]{1,80}");
  }
}
