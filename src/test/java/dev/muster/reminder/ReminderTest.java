package dev.muster.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReminderTest {

  private static final Instant SINCE = Instant.parse("2026-03-29T00:50:00.123Z");
  private static final Duration HALF = Duration.ofMinutes(30);
  private static final Instant DUE = SINCE.plus(HALF);
  private static final Reminder PROMISED =
      Reminder.promised(new IncidentNumber(42), SINCE, DUE, HALF);

  @Test
  void a_promise_is_due_when_promised_and_has_not_rung_yet() {
    assertThat(PROMISED.dueAt()).isEqualTo(DUE);
    assertThat(PROMISED.message()).isEmpty();
    assertThat(PROMISED.snoozed()).isFalse();
  }

  @Test
  void a_ring_is_followed_by_the_next_one_a_cadence_later() {
    var rung = PROMISED.rung(DUE);

    assertThat(rung.dueAt()).isEqualTo(DUE.plus(HALF));
    assertThat(rung.since()).isEqualTo(SINCE);
    assertThat(PROMISED.rung(DUE.plusMillis(900)).dueAt())
        .as("a sweep's lateness does not add up")
        .isEqualTo(DUE.plus(HALF));
  }

  @Test
  void after_an_hour_of_missed_rings_there_is_one_and_the_next_is_a_cadence_from_now() {
    var backAgain = DUE.plus(Duration.ofHours(1)).plusSeconds(7);

    assertThat(PROMISED.rung(backAgain).dueAt()).isEqualTo(backAgain.plus(HALF));
  }

  @Test
  void snoozing_puts_it_off_by_ten_minutes_and_keeps_the_cadence() {
    var asked = DUE.plusSeconds(90);
    var snoozed = PROMISED.rung(DUE).postedAs("1.1").snooze(asked);

    assertThat(snoozed.dueAt()).isEqualTo(asked.plus(Duration.ofMinutes(10)));
    assertThat(snoozed.every()).isEqualTo(HALF);
    assertThat(snoozed.since()).isEqualTo(SINCE);
    assertThat(snoozed.message()).as("its buttons are gone").isEmpty();
  }

  @Test
  void it_is_snoozed_once_only_even_after_it_rang_again() {
    var again = PROMISED.snooze(DUE).rung(DUE.plusSeconds(600));

    assertThatThrownBy(() -> again.snooze(DUE.plusSeconds(700)))
        .isInstanceOf(Refused.class)
        .hasMessage(
            "This reminder was snoozed once already; post an update or say that nothing is new.");
  }

  @Test
  void another_pace_counts_from_the_last_update() {
    var paced = PROMISED.paced(Duration.ofMinutes(15), SINCE.plusSeconds(60));

    assertThat(paced.dueAt()).isEqualTo(SINCE.plus(Duration.ofMinutes(15)));
    assertThat(paced.every()).isEqualTo(Duration.ofMinutes(15));
    assertThat(paced.since()).isEqualTo(SINCE);
  }

  @Test
  void overdue_by_the_new_pace_means_due_now_and_not_in_the_past() {
    var now = SINCE.plus(Duration.ofMinutes(20));

    assertThat(PROMISED.paced(Duration.ofMinutes(15), now).dueAt()).isEqualTo(now);
  }

  @Test
  void another_pace_keeps_the_message_that_still_has_buttons() {
    var rung = PROMISED.rung(DUE).postedAs("1774745400.000100");

    assertThat(rung.paced(Duration.ofHours(2), DUE).message())
        .isEqualTo(Optional.of("1774745400.000100"));
  }
}
