package dev.muster.reminder;

import static dev.muster.incident.Examples.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.Refused;
import dev.muster.incident.Resolution;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A reminder is put off once for each update. */
abstract class SnoozingContract extends RemindersFrame {

  SnoozingContract(TestDatabase database) {
    super(database);
  }

  @Test
  void snoozing_puts_it_off_once_and_keeps_the_cadence() {
    var number = declare("a key");
    clock.advance(HALF);
    sweep();
    var asked = clock.advance(Duration.ofMinutes(1));
    reminders().snooze(number, now());
    assertThat(reminder(number).dueAt()).isEqualTo(asked.plus(Reminder.SNOOZE));

    clock.advance(Reminder.SNOOZE);
    sweep();
    assertThat(rings(number)).hasSize(2);
    assertThat(reminder(number).dueAt()).isEqualTo(now().plus(HALF));
    assertThatThrownBy(() -> reminders().snooze(number, now()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("snoozed once already");
    assertThat(reminder(number).dueAt()).isEqualTo(now().plus(HALF));
  }

  @Test
  void a_reminder_that_was_answered_asks_for_nothing_any_more() {
    var number = declare("a key");
    clock.advance(HALF);
    sweep();
    received(number, rings(number).getLast(), "ring.1");
    reminders().requireAsking(number, "ring.1");

    decide(number, update(null));

    assertThatThrownBy(() -> reminders().requireAsking(number, "ring.1"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("out of date");
    clock.advance(HALF);
    sweep();
    received(number, rings(number).getLast(), "ring.2");
    reminders().requireAsking(number, "ring.2");
    assertThatThrownBy(() -> reminders().requireAsking(number, "ring.1"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void after_an_update_it_may_be_snoozed_again() {
    var number = declare("a key");
    reminders().snooze(number, now());
    clock.advance(Duration.ofMinutes(1));
    decide(number, update(null));

    assertThat(reminders().snooze(number, now()).snoozed()).isTrue();
  }

  @Test
  void what_is_over_cannot_be_snoozed() {
    var number = declare("a key");
    decide(number, incident -> incident.resolve(Resolution.WITHOUT_DETAILS, ADA, now()));

    assertThatThrownBy(() -> reminders().snooze(number, now()))
        .isInstanceOf(Refused.class)
        .hasMessage("No update of INC-1 is due any more.");
  }
}
