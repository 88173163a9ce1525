package dev.muster.channel;

import static dev.muster.incident.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentKind;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Milestones;
import dev.muster.incident.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTemplateTest {

  private static final IncidentNumber NUMBER = new IncidentNumber(42);
  private static final IncidentNumber HUGE = new IncidentNumber(999_999_999_999_999_999L);
  private static final String LONG = "x".repeat(120);
  private static final NameTemplate USUAL = NameTemplate.read(NameTemplate.STANDARD);

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
    assertThat(USUAL.of(incident(NUMBER, title))).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"🔥🔥🔥", "決済が停止", "Ошибка", "---", "!?", "\u0301"})
  void a_title_without_a_letter_slack_takes_leaves_the_number(String title) {
    assertThat(USUAL.of(incident(NUMBER, title))).isEqualTo("inc-42");
    assertThat(USUAL.other(incident(NUMBER, title), 2)).isEqualTo("inc-42-2");
  }

  @Test
  void a_long_title_is_cut_at_80_characters_and_the_numbers_never() {
    assertThat(USUAL.of(incident(NUMBER, LONG))).hasSize(80).startsWith("inc-42-xxx");
    assertThat(USUAL.other(incident(NUMBER, LONG), 5))
        .hasSize(80)
        .startsWith("inc-42-xxx")
        .endsWith("x-5");
    assertThat(USUAL.other(incident(HUGE, LONG), 5))
        .hasSize(80)
        .startsWith("inc-999999999999999999-x")
        .endsWith("x-5");
  }

  @Test
  void it_does_not_end_in_a_dash_where_it_is_cut() {
    var title = "x".repeat(72) + " y";

    assertThat(USUAL.of(incident(NUMBER, title))).isEqualTo("inc-42-" + "x".repeat(72));
  }

  @Test
  void other_names_of_one_incident_differ_from_each_other() {
    assertThat(USUAL.other(incident(NUMBER, LONG), 2))
        .isNotEqualTo(USUAL.other(incident(NUMBER, LONG), 3))
        .isNotEqualTo(USUAL.of(incident(NUMBER, LONG)));
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
    assertThat(USUAL.number(name).map(IncidentNumber::value))
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
    assertThat(USUAL.of(incident(NUMBER, title))).matches("[a-z0-9-]{1,80}");
    assertThat(USUAL.of(incident(NUMBER, title.repeat(80)))).matches("[a-z0-9-]{1,80}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inc-{number}-{severity}-{title} | inc-42-sev2-checkout-is-down",
        "{date}_inc{number}-{title} | 2026-03-28_inc42-checkout-is-down",
        "{severity}-{number} | sev2-42",
        "incident--{number}-{title}-war-room | incident-42-checkout-is-down-war-room",
        "{number} | 42",
      })
  void it_is_as_the_template_says_and_tells_whose_channel_it_is(String template, String name) {
    var names = NameTemplate.read(template);
    var incident = incident(NUMBER, "Checkout is down");

    assertThat(names.of(incident)).isEqualTo(name);
    assertThat(names.other(incident, 3)).isEqualTo(name + "-3");
    for (var each : names.everyOf(incident, 5)) {
      assertThat(names.number(each)).contains(NUMBER);
    }
    assertThat(names.of(incident(HUGE, LONG))).hasSizeLessThanOrEqualTo(80);
    assertThat(names.number(names.other(incident(HUGE, LONG), 5))).contains(HUGE);
  }

  @Test
  void whatever_the_severity_was_it_is_known_again() {
    var names = NameTemplate.read("inc-{number}-{severity}-{title}");
    var incident = incident(NUMBER, "Checkout is down");

    assertThat(names.saysSeverity()).isTrue();
    assertThat(names.everyOf(incident, 2))
        .contains("inc-42-sev1-checkout-is-down", "inc-42-sev4-checkout-is-down-2");
    assertThat(USUAL.saysSeverity()).isFalse();
    assertThat(USUAL.everyOf(incident, 2))
        .containsExactly("inc-42-checkout-is-down", "inc-42-checkout-is-down-2");
  }

  @Test
  void what_is_not_real_says_so_even_without_its_title() {
    var drill = incident(NUMBER, "Fire", IncidentKind.DRILL);

    assertThat(USUAL.of(drill)).isEqualTo("inc-42-drill-fire");
    assertThat(NameTemplate.read("inc-{number}").of(drill)).isEqualTo("inc-42-drill");
    assertThat(NameTemplate.read("inc-{number}").other(drill, 2)).isEqualTo("inc-42-drill-2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inc-{title} | has no {number}",
        "Inc-{number} | has “I”",
        "inc {number} | has “ ”",
        "inc-{number}-{ | has “{”",
        "🔥{number} | has “🔥”",
        "inc-{number}-{service} | has {service}",
        "inc-{number}-{number} | has {number} twice",
        "{title}-{number} | has the {title} before the {number}",
        "inc-{number}{title} | needs a dash",
        "{severity}{number} | needs a dash",
        "inc-2{number} | needs a dash",
        "inc-{number}x | needs a dash",
        "the-longest-name-that-anybody-has-ever-seen-{number} | has more than 30 characters",
      })
  void what_could_not_be_given_or_not_be_read_again_is_refused(String template, String why) {
    assertThatThrownBy(() -> NameTemplate.read(template))
        .isInstanceOfSatisfying(
            InvalidTemplate.class, e -> assertThat(e.problem()).startsWith(why));
  }

  private static Incident incident(IncidentNumber number, String title) {
    return incident(number, title, IncidentKind.REAL);
  }

  /** With a title that need not be one. */
  private static Incident incident(IncidentNumber number, String title, IncidentKind purpose) {
    var incident = mock(Incident.class);
    when(incident.number()).thenReturn(number);
    when(incident.markedTitle())
        .thenReturn(purpose.isReal() ? title : "[%s] %s".formatted(purpose.label(), title));
    when(incident.severity()).thenReturn(Severity.SEV2);
    when(incident.purpose()).thenReturn(purpose);
    when(incident.milestones())
        .thenReturn(new Milestones(NOON, NOON, NOON, NOON, null, null, null));
    return incident;
  }
}
