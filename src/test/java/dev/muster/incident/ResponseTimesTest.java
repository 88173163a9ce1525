package dev.muster.incident;

import static dev.muster.incident.Examples.NOON;
import static dev.muster.incident.Examples.minutesLater;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponseTimesTest {

  @Test
  void each_is_measured_from_the_beginning_it_belongs_to() {
    var times =
        ResponseTimes.of(
            new Milestones(
                minutesLater(-10),
                minutesLater(-4),
                NOON,
                minutesLater(3),
                minutesLater(20),
                minutesLater(50),
                minutesLater(90)));

    assertThat(times)
        .isEqualTo(new ResponseTimes(minutes(6), minutes(7), minutes(30), minutes(60)));
  }

  @Test
  void the_declaration_stands_in_for_a_beginning_nobody_told() {
    var times =
        ResponseTimes.of(
            new Milestones(
                null, null, NOON, minutesLater(3), minutesLater(20), minutesLater(50), null));

    assertThat(times)
        .isEqualTo(new ResponseTimes(Optional.empty(), minutes(3), minutes(20), minutes(50)));
  }

  @Test
  void what_has_not_happened_has_no_figure() {
    assertThat(ResponseTimes.of(Milestones.declared(NOON)))
        .isEqualTo(
            new ResponseTimes(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void a_figure_below_zero_is_none() {
    var foundLate =
        new Milestones(minutesLater(8), minutesLater(9), NOON, minutesLater(3), null, null, null);

    assertThat(ResponseTimes.of(foundLate).toAcknowledge()).isEmpty();
    assertThat(ResponseTimes.of(foundLate).toDetect()).isEqualTo(minutes(1));
  }

  private static Optional<Duration> minutes(long minutes) {
    return Optional.of(Duration.ofMinutes(minutes));
  }
}
