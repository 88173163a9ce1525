package dev.muster.reminder;

import static dev.muster.incident.Examples.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Resolution;
import dev.muster.incident.Severity;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When the next update is due, by what was last said and decided. */
abstract class DueUpdatesContract extends RemindersFrame {

  private static final Duration QUARTER = Duration.ofMinutes(15);

  DueUpdatesContract(TestDatabase database) {
    super(database);
  }

  @Test
  void an_update_starts_the_time_anew() {
    var number = declare("a key");
    var updated = clock.advance(Duration.ofMinutes(20));
    decide(number, update(null));

    assertThat(reminder(number).since()).isEqualTo(updated);
    assertThat(reminder(number).dueAt()).isEqualTo(updated.plus(HALF));
  }

  @Test
  void a_promised_next_update_is_when_it_rings_and_then_as_the_severity_asks() {
    var number = declare("a key");
    var promised = now().plus(Duration.ofHours(4));
    decide(number, update(promised));

    clock.advance(Duration.ofHours(4).minusMillis(1));
    sweep();
    assertThat(rings(number)).isEmpty();
    clock.advance(Duration.ofMillis(1));
    sweep();
    assertThat(rings(number)).hasSize(1);
    assertThat(reminder(number).dueAt()).isEqualTo(promised.plus(HALF));
  }

  @Test
  void a_promise_is_kept_even_where_the_severity_asks_for_nothing() {
    var number = declare("a key");
    decide(number, incident -> incident.changeSeverity(Severity.SEV4, ADA, now()));
    assertThat(reminders().of(number)).isEmpty();
    decide(number, update(now().plus(QUARTER)));

    clock.advance(QUARTER);
    sweep();
    clock.advance(QUARTER);
    sweep();

    assertThat(rings(number)).hasSize(2);
  }

  @Test
  void nothing_new_is_as_good_as_an_update() {
    var number = declare("a key");
    clock.advance(HALF);
    sweep();
    var answered = clock.advance(Duration.ofMinutes(2));
    decide(number, incident -> incident.sayNothingNew(ADA, now()));

    assertThat(reminder(number).dueAt()).isEqualTo(answered.plus(HALF));
    assertThat(reminder(number).since()).isEqualTo(answered);
  }

  @Test
  void a_worse_severity_brings_it_forward_from_the_last_update() {
    var number = declare("a key");
    var since = now();
    clock.advance(Duration.ofMinutes(5));
    decide(number, incident -> incident.changeSeverity(Severity.SEV1, ADA, now()));

    assertThat(reminder(number).dueAt()).isEqualTo(since.plus(QUARTER));
    clock.advance(Duration.ofMinutes(10));
    sweep();
    assertThat(rings(number)).hasSize(1);
  }

  @Test
  void overdue_by_the_new_pace_it_rings_at_once() {
    var number = declare("a key");
    clock.advance(Duration.ofMinutes(20));
    decide(number, incident -> incident.changeSeverity(Severity.SEV1, ADA, now()));
    sweep();

    assertThat(rings(number)).hasSize(1);
  }

  @Test
  void a_severity_that_asks_for_nothing_ends_it_and_a_worse_one_begins_it_again() {
    var number = declare("a key");
    decide(number, incident -> incident.changeSeverity(Severity.SEV4, ADA, now()));
    clock.advance(Duration.ofHours(1));
    sweep();
    assertThat(rings(number)).isEmpty();

    decide(number, incident -> incident.changeSeverity(Severity.SEV2, ADA, now()));
    assertThat(reminder(number).dueAt()).isEqualTo(now().plus(HALF));
  }

  @Test
  void resolving_ends_it_and_reopening_begins_it_again() {
    var number = declare("a key");
    decide(number, incident -> incident.resolve(Resolution.WITHOUT_DETAILS, ADA, now()));
    clock.advance(Duration.ofDays(1));
    sweep();
    assertThat(rings(number)).isEmpty();
    decide(number, incident -> incident.changeSeverity(Severity.SEV1, ADA, now()));
    assertThat(reminders().of(number)).as("nothing to tell after the end").isEmpty();

    decide(number, incident -> incident.reopen(ADA, now()));
    assertThat(reminder(number).dueAt()).isEqualTo(now().plus(QUARTER));
  }
}
