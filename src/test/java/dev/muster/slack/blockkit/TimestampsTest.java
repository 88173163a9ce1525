package dev.muster.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {

  @ParameterizedTest
  @CsvSource({
    "1774699200.000100, 2026-03-28T12:00:00Z",
    "1774699200.001999, 2026-03-28T12:00:00.001Z",
    "1774699200.999999, 2026-03-28T12:00:00.999Z",
    "1774699200, 2026-03-28T12:00:00Z",
    "0.000000, 1970-01-01T00:00:00Z",
    "99999999999.000001, 5138-11-16T09:46:39Z",
  })
  void slacks_timestamps_are_read_to_the_millisecond(String ts, Instant moment) {
    assertThat(Timestamps.read(ts)).isEqualTo(moment);
  }
}
