package dev.muster.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimePrefixParserTest {

  /** 15:30 in Berlin. */
  private static final Instant NOW = Instant.parse("2026-03-28T14:30:00Z");

  private static final Optional<ZoneId> BERLIN = Optional.of(ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at 14:05 rolled back          | 2026-03-28T13:05:00Z",
        "At 14:05, rolled back         | 2026-03-28T13:05:00Z",
        "at 14:05: rolled back         | 2026-03-28T13:05:00Z",
        "at 2:05 pm rolled back        | 2026-03-28T13:05:00Z",
        "at 2:05PM rolled back         | 2026-03-28T13:05:00Z",
        "at 12 am rolled back          | 2026-03-27T23:00:00Z",
        "at 12:10 pm rolled back       | 2026-03-28T11:10:00Z",
        "at 14:05 UTC rolled back      | 2026-03-28T14:05:00Z",
        "at 15:31 rolled back          | 2026-03-28T14:31:00Z",
        "at 23:50 rolled back          | 2026-03-27T22:50:00Z",
        "yesterday at 14:05 rolled back| 2026-03-27T13:05:00Z",
        "at 14:05 yesterday rolled back| 2026-03-27T13:05:00Z",
        "10 min ago rolled back        | 2026-03-28T14:20:00Z",
        "10m ago rolled back           | 2026-03-28T14:20:00Z",
        "90 minutes ago, rolled back   | 2026-03-28T13:00:00Z",
        "an hour ago rolled back       | 2026-03-28T13:30:00Z",
        "about 2 hours ago rolled back | 2026-03-28T12:30:00Z",
        "1h 20m ago rolled back        | 2026-03-28T13:10:00Z",
        "1 hour and 20 minutes ago rolled back | 2026-03-28T13:10:00Z",
        "3 days ago rolled back        | 2026-03-25T14:30:00Z",
      })
  void says_first_when_it_was(String words, Instant when) {
    assertThat(TimePrefixParser.read(words.strip(), BERLIN, NOW))
        .isEqualTo(new TimePrefixParser(Optional.of(when), "rolled back"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rolled back at 14:05",
        "at least two customers called",
        "at 14 nodes the disk is full",
        "at 99.5% it pages",
        "at 10:05:33 in the log",
        "10 minutes is too long",
        "a day agoraphobics would enjoy",
        "",
      })
  void what_is_no_time_stays_a_part_of_the_words(String words) {
    assertThat(TimePrefixParser.read(words, BERLIN, NOW))
        .isEqualTo(new TimePrefixParser(Optional.empty(), words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"at 25:00 x", "at 14:60 x", "at 13:00 pm x", "at 0 am x", "40 days ago x"})
  void a_time_that_cannot_be_is_refused(String words) {
    assertThatThrownBy(() -> TimePrefixParser.read(words, BERLIN, NOW))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("nothing was recorded");
  }

  @Test
  void whoever_has_no_known_zone_is_asked_for_one_rather_than_misunderstood() {
    assertThatThrownBy(() -> TimePrefixParser.read("at 14:05 rolled back", Optional.empty(), NOW))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("“at 14:05 UTC”");
    assertThat(TimePrefixParser.read("10 min ago rolled back", Optional.empty(), NOW).at())
        .isPresent();
  }

  /** The last Sunday in March: there is no half past two in Berlin. */
  @Test
  void a_time_that_the_clocks_skip_is_taken_as_the_one_after() {
    var morning = Instant.parse("2026-03-29T08:00:00Z");
    assertThat(TimePrefixParser.read("at 2:30 am it began", BERLIN, morning).at())
        .contains(Instant.parse("2026-03-29T01:30:00Z"));
  }
}
