package dev.muster.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 s",
    "PT0.9S, 0 s",
    "PT59S, 59 s",
    "PT1M, 1 min",
    "PT1M1S, 1 min 1 s",
    "PT2H14M59S, 2 h 14 min",
    "PT1H1S, 1 h 1 s",
    "P1DT3H, 1 d 3 h",
    "P40D, 40 d",
  })
  void a_span_is_told_in_its_two_largest_units(Duration span, String words) {
    assertThat(DurationText.words(span)).isEqualTo(words);
  }
}
