package dev.muster.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.Severity;
import io.micronaut.context.exceptions.ConfigurationException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {

  private static final QuietHours NIGHTS = nights("22:00-07:00");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          zone,             now,                  until
          UTC,              2026-03-10T21:59:59Z,
          UTC,              2026-03-10T22:00:00Z, 2026-03-11T07:00:00Z
          UTC,              2026-03-11T06:59:59Z, 2026-03-11T07:00:00Z
          UTC,              2026-03-11T07:00:00Z,
          America/New_York, 2026-03-11T07:00:00Z, 2026-03-11T11:00:00Z
          Asia/Kathmandu,   2026-03-10T17:00:00Z, 2026-03-11T01:15:00Z
          """)
  void nobody_is_woken_at_night_where_they_are(String zone, Instant now, Instant until) {
    assertThat(NIGHTS.until(Severity.SEV3, ZoneId.of(zone), now).orElse(null)).isEqualTo(until);
  }

  @Test
  void the_night_in_which_the_clocks_change_ends_at_seven_too() {
    assertThat(
            NIGHTS.until(
                Severity.SEV3, ZoneId.of("Europe/Berlin"), Instant.parse("2026-03-28T23:00:00Z")))
        .contains(Instant.parse("2026-03-29T05:00:00Z"));
  }

  @Test
  void a_siesta_ends_on_the_same_day() {
    assertThat(
            nights("13:00-15:00")
                .until(Severity.SEV3, ZoneId.of("UTC"), Instant.parse("2026-03-10T14:00:00Z")))
        .contains(Instant.parse("2026-03-10T15:00:00Z"));
  }

  @Test
  void a_total_outage_wakes_whom_it_must() {
    assertThat(NIGHTS.until(Severity.SEV1, ZoneId.of("UTC"), Instant.parse("2026-03-10T23:00:00Z")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "22-7", "22:00–07:00", "24:00-07:00", "07:00-07:00", "nights"})
  void what_are_no_quiet_hours_stops_the_start(String given) {
    assertThatThrownBy(() -> nights(given))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("muster.quiet-hours.sev3")
        .hasMessageContaining("22:00-07:00");
  }

  private static QuietHours nights(String sev3) {
    return new QuietHoursSettings("none", "none", sev3, "none").quietHours();
  }
}
