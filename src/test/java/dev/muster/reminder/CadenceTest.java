package dev.muster.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CadenceTest {

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration HALF = Duration.ofMinutes(30);

  @ParameterizedTest
  @EnumSource(Status.class)
  void only_accepted_incidents_are_reminded_of(Status status) {
    var cadence = new Cadence(Map.of(Severity.SEV1, QUARTER));

    assertThat(cadence.of(Severity.SEV1, status))
        .isEqualTo(status.isAccepted() ? Optional.of(QUARTER) : Optional.empty());
  }

  @Test
  void a_severity_without_a_pace_asks_for_nothing() {
    var cadence = new Cadence(Map.of(Severity.SEV1, QUARTER));

    assertThat(cadence.of(Severity.SEV4, Status.INVESTIGATING)).isEmpty();
  }

  @Test
  void no_time_at_all_or_less_turns_a_severity_off() {
    var settings = new CadenceSettings(QUARTER, HALF, Duration.ZERO, Duration.ofMinutes(-1));

    assertThat(settings.cadence().every())
        .isEqualTo(Map.of(Severity.SEV1, QUARTER, Severity.SEV2, HALF));
  }
}
