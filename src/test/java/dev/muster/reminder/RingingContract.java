package dev.muster.reminder;

import static dev.muster.incident.Examples.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Declaration;
import dev.muster.incident.Severity;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.outbox.Effect;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.testing.StatementCount;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a reminder rings, how often, and for whom. */
abstract class RingingContract extends RemindersFrame {

  RingingContract(TestDatabase database) {
    super(database);
  }

  @Test
  void nobody_answers_and_after_a_dozen_times_nobody_is_asked_again() {
    var number = declare("a key");

    for (var ring = 1; ring <= Reminder.MOST_RINGS + 3; ring++) {
      clock.advance(HALF);
      sweep();
    }

    assertThat(rings(number)).hasSize(Reminder.MOST_RINGS);
    assertThat(rings(number)).extracting(Effect.RemindOfUpdate::time).isSorted();
    assertThat(rings(number))
        .filteredOn(Effect.RemindOfUpdate::last)
        .containsExactly(rings(number).getLast());
    assertThat(reminders().missing()).isEmpty();
    assertThat(reminders().overdue(now())).isEmpty();

    decide(number, update(null));
    clock.advance(HALF);
    sweep();
    assertThat(rings(number).getLast().time()).isEqualTo(1);
  }

  @Test
  void the_fourth_ring_in_vain_is_told_to_everybody_else_once() {
    var number = declare("a key");
    var before = effects(Effect.RefreshAnnouncement.class, number).size();

    for (var ring = 1; ring <= 6; ring++) {
      clock.advance(HALF);
      sweep();
      assertThat(effects(Effect.RefreshAnnouncement.class, number))
          .hasSize(before + (ring < 4 ? 0 : 1));
    }
  }

  @Test
  void whoever_sleeps_is_asked_in_the_morning() {
    var midnight = now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    clock.advance(Duration.between(now(), midnight.plus(Duration.ofHours(1))));
    var number =
        incidents()
            .declare(
                new Declaration(
                    "a key",
                    new Title("A dashboard is slow"),
                    Severity.SEV3,
                    List.of(),
                    Visibility.OPEN,
                    "",
                    ADA),
                now())
            .number();
    bean(People.class).remember(new Person(ADA, "Ada", ZoneOffset.UTC, false, false), now());
    var morning = midnight.plus(Duration.ofHours(7));

    // Due at three in the night.
    clock.advance(Duration.ofHours(2));
    sweep();
    assertThat(rings(number)).isEmpty();
    assertThat(reminder(number).dueAt()).isEqualTo(morning);

    clock.advance(Duration.between(now(), morning));
    sweep();
    assertThat(rings(number)).hasSize(1);
  }

  @Test
  void it_rings_at_the_due_moment_and_once() {
    var number = declare("a key");
    var since = now();

    clock.advance(HALF.minusMillis(1));
    sweep();
    assertThat(rings(number)).isEmpty();

    clock.advance(Duration.ofMillis(1));
    sweep();
    sweep();
    assertThat(rings(number))
        .containsExactly(new Effect.RemindOfUpdate(since, since.plus(HALF), 1, false));
  }

  @Test
  void unanswered_it_rings_again_a_cadence_later_and_tells_how_long_nobody_spoke() {
    var number = declare("a key");
    var since = now();

    for (var each = 0; each < 3; each++) {
      clock.advance(HALF);
      sweep();
    }

    assertThat(rings(number))
        .containsExactly(
            new Effect.RemindOfUpdate(since, since.plus(HALF), 1, false),
            new Effect.RemindOfUpdate(since, since.plus(HALF.multipliedBy(2)), 2, false),
            new Effect.RemindOfUpdate(since, since.plus(HALF.multipliedBy(3)), 3, false));
  }

  @Test
  void after_an_hour_down_it_rings_once_and_from_the_promise_that_was_missed() {
    var number = declare("a key");
    var due = now().plus(HALF);

    var back = clock.advance(HALF.plus(Duration.ofHours(1)));
    sweep();

    assertThat(rings(number)).extracting(Effect.RemindOfUpdate::dueAt).containsExactly(due);
    assertThat(reminder(number).dueAt()).isEqualTo(back.plus(HALF));
  }

  @Test
  void six_hundred_due_at_once_all_ring_in_one_sweep() {
    for (var each = 0; each < 600; each++) {
      declare("key " + each);
    }
    clock.advance(HALF);

    var statements = StatementCount.during(this::sweep);

    assertThat(effects(Effect.RemindOfUpdate.class)).hasSize(600);
    assertThat(statements).isLessThan(4000);
    sweep();
    assertThat(effects(Effect.RemindOfUpdate.class)).hasSize(600);
  }
}
