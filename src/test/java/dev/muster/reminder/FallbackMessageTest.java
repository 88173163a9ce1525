package dev.muster.reminder;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.NOON;
import static dev.muster.incident.Examples.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Examples;
import dev.muster.incident.Incident;
import dev.muster.incident.Role;
import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FallbackMessageTest {

  private static final Duration HALF = Duration.ofMinutes(30);
  private static final Instant DUE = NOON.plus(HALF);

  @Test
  void it_comes_two_minutes_after_the_promise_and_asks_whoever_speaks_for_the_incident() {
    var cover = wanted(Examples.declared(), DUE).orElseThrow();

    assertThat(cover).isEqualTo(new FallbackMessage(Instant.parse("2026-03-28T12:32:01Z"), ADA));
    assertThat(cover.dueAt()).isBetween(DUE, DUE.plusSeconds(1));

    var commanded = Examples.declared().assign(Role.COMMANDER, person(GRACE), ADA, NOON);
    assertThat(wanted(commanded.incident(), DUE).orElseThrow().asks()).isEqualTo(GRACE);
  }

  /** Slack takes nothing back within the last minute, and a ring takes a moment. */
  @Test
  void a_ring_on_time_can_always_take_it_back() {
    for (var millis = 0; millis < 1000; millis++) {
      var due = NOON.plusMillis(millis);
      var postAt = wanted(Examples.declared(), due).orElseThrow().postAt();

      assertThat(postAt).isAfterOrEqualTo(due.plusSeconds(120)).isBefore(due.plusSeconds(121));
      assertThat(postAt).isEqualTo(postAt.truncatedTo(ChronoUnit.SECONDS));
    }
  }

  @ParameterizedTest
  @CsvSource({"SEV1, true", "SEV2, true", "SEV3, false", "SEV4, false"})
  void only_what_cannot_wait_is_covered(Severity severity, boolean covered) {
    var incident =
        severity.equals(Severity.SEV2)
            ? Examples.declared()
            : Examples.declared().changeSeverity(severity, ADA, NOON).incident();

    assertThat(wanted(incident, DUE).isPresent()).isEqualTo(covered);
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void only_while_people_work_on_it(Status status) {
    assertThat(wanted(Examples.in(status), DUE).isPresent()).isEqualTo(status.isAccepted());
  }

  @Test
  void without_a_promise_there_is_nothing_to_cover() {
    assertThat(FallbackMessage.wanted(Examples.declared(), Optional.empty(), NOON)).isEmpty();
  }

  @Test
  void what_is_overdue_is_left_to_the_ring_that_is_on_its_way() {
    assertThat(wanted(Examples.declared(), NOON)).isPresent();
    assertThat(wanted(Examples.declared(), NOON.minusMillis(1))).isEmpty();
  }

  private static Optional<FallbackMessage> wanted(Incident incident, Instant due) {
    var reminder = Reminder.promised(incident.number(), NOON, due, HALF);
    return FallbackMessage.wanted(incident, Optional.of(reminder), NOON);
  }
}
