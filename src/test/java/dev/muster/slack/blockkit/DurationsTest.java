package dev.muster.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, less than a minute",
    "PT-5M, less than a minute",
    "PT59.999S, less than a minute",
    "PT1M, 1 minute",
    "PT119S, 1 minute",
    "PT59M59S, 59 minutes",
    "PT1H, 1 hour",
    "PT1H59S, 1 hour",
    "PT1H1M, 1 hour 1 minute",
    "PT2H30M, 2 hours 30 minutes",
    "PT47H59M, 47 hours 59 minutes",
    "PT48H, 2 days",
    "PT71H59M, 2 days",
    "P400D, 400 days",
  })
  void spans_are_said_the_way_people_say_them(Duration span, String words) {
    assertThat(Durations.say(span)).isEqualTo(words);
  }
}
