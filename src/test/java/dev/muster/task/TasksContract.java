package dev.muster.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.Change;
import dev.muster.incident.Examples;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Resolution;
import dev.muster.incident.Timeline;
import dev.muster.people.PersonId;
import dev.muster.testing.ConcurrentCalls;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class TasksContract extends DatabaseContract {

  private static final PersonId ADA = Examples.ADA;
  private static final PersonId GRACE = Examples.GRACE;
  private static final Optional<PersonId> NOBODY = Optional.empty();

  private final Instant now = clock.instant();
  private IncidentNumber incident = new IncidentNumber(1);

  TasksContract(TestDatabase database) {
    super(database);
  }

  @BeforeEach
  void declare() {
    incident =
        bean(Incidents.class)
            .declare(Examples.declaration("a key"), now.minus(Duration.ofHours(1)))
            .number();
  }

  @Test
  void a_task_is_kept_as_it_was_given() {
    var free = tasks().add(incident, "  Drain\n the queue ", null, ADA, now);
    var given = tasks().add(incident, "Call the bank | `x` 100%", GRACE, ADA, now);

    assertThat(tasks().of(incident)).containsExactly(free, given);
    assertThat(tasks().find(given.id())).contains(given);
    assertThat(free.text()).isEqualTo("Drain the queue");
    assertThat(free.holder()).isNull();
    assertThat(free.heldSince()).isNull();
    assertThat(given.text()).isEqualTo("Call the bank | `x` 100%");
    assertThat(given.holder()).isEqualTo(GRACE);
    assertThat(given.heldSince()).isEqualTo(now);
    assertThat(given.addedBy()).isEqualTo(ADA);
    assertThat(given.addedAt()).isEqualTo(now);
    assertThat(given.isDone()).isFalse();
  }

  @Test
  void who_took_it_and_who_finished_it_is_kept_with_the_moment() {
    var added = tasks().add(incident, "Drain the queue", null, ADA, now);

    var taken = tasks().take(added.id(), NOBODY, GRACE, now.plusSeconds(1));
    var done = tasks().done(added.id(), ADA, now.plusSeconds(2));

    assertThat(taken.holder()).isEqualTo(GRACE);
    assertThat(taken.heldSince()).isEqualTo(now.plusSeconds(1));
    assertThat(done.holder()).isEqualTo(GRACE);
    assertThat(done.doneBy()).isEqualTo(ADA);
    assertThat(done.doneAt()).isEqualTo(now.plusSeconds(2));
    assertThat(tasks().find(added.id())).contains(done);
  }

  @Test
  void the_timeline_knows_of_what_was_added_taken_and_done() {
    var added = tasks().add(incident, "Drain the queue", ADA, ADA, now);
    tasks().take(added.id(), Optional.of(ADA), GRACE, now.plusSeconds(1));
    tasks().done(added.id(), GRACE, now.plusSeconds(2));

    assertThat(bean(Timeline.class).of(incident))
        .extracting(entry -> (Object) entry.event())
        .endsWith(
            new IncidentEvent.TaskAdded("Drain the queue", ADA),
            new IncidentEvent.TaskTaken("Drain the queue", GRACE, ADA),
            new IncidentEvent.TaskDone("Drain the queue"));
  }

  @Test
  void what_is_still_open_comes_first() {
    var first = tasks().add(incident, "First", null, ADA, now);
    var second = tasks().add(incident, "Second", null, ADA, now);
    var third = tasks().add(incident, "Third", null, ADA, now);
    tasks().done(first.id(), ADA, now);

    assertThat(tasks().of(incident))
        .extracting(Task::id)
        .containsExactly(second.id(), third.id(), first.id());
  }

  @Test
  void nobody_takes_a_task_from_somebody_they_have_not_seen_with_it() {
    var added = tasks().add(incident, "Drain the queue", null, ADA, now);
    tasks().take(added.id(), NOBODY, GRACE, now);

    refuses(
        () -> tasks().take(added.id(), NOBODY, ADA, now),
        "Somebody was quicker with this task: Drain the queue."
            + " /incident task shows who has what.");
    refuses(
        () -> tasks().take(added.id(), NOBODY, GRACE, now),
        "You have this task already: Drain the queue");
    assertThat(tasks().take(added.id(), Optional.of(GRACE), ADA, now).holder()).isEqualTo(ADA);
  }

  @Test
  void what_is_done_is_done_once_and_taken_by_nobody() {
    var added = tasks().add(incident, "Drain 100% of it", null, ADA, now);
    var done = tasks().done(added.id(), ADA, now);
    var no =
        "This task of INC-1 is already done: Drain 100% of it. /incident task shows what is left.";

    refuses(() -> tasks().done(added.id(), GRACE, now), no);
    refuses(() -> tasks().take(added.id(), NOBODY, GRACE, now), no);
    assertThat(tasks().find(added.id())).contains(done);
    assertThat(bean(Timeline.class).of(incident)).hasSize(3);
  }

  @Test
  void of_eight_presses_at_once_one_wins() throws Exception {
    var added = tasks().add(incident, "Drain the queue", null, ADA, now);
    Callable<Boolean> press =
        () -> {
          try {
            tasks().done(added.id(), ADA, now);
            return true;
          } catch (Refused no) {
            return false;
          }
        };

    var wins = ConcurrentCalls.run(press, press, press, press, press, press, press, press);

    assertThat(wins).containsOnlyOnce(true);
    assertThat(bean(Timeline.class).of(incident)).hasSize(3);
  }

  @Test
  void a_closed_incident_has_nothing_to_do_any_more() {
    var added = tasks().add(incident, "Drain the queue", null, ADA, now);
    decide(before -> before.resolve(Resolution.WITHOUT_DETAILS, ADA, now));
    var late = tasks().add(incident, "Tell the shops", null, ADA, now);
    tasks().take(late.id(), NOBODY, GRACE, now);
    decide(before -> before.close(ADA, now));
    var before = tasks().of(incident);
    var no = "INC-1 is closed; reopen it first with /incident reopen.";

    refuses(() -> tasks().add(incident, "More", null, ADA, now), no);
    refuses(() -> tasks().take(added.id(), NOBODY, ADA, now), no);
    refuses(() -> tasks().done(added.id(), ADA, now), no);
    assertThat(tasks().of(incident)).isEqualTo(before);
  }

  @Test
  void a_task_says_something_and_fits() {
    refuses(
        () -> tasks().add(incident, " \n ", null, ADA, now),
        "Say what is to be done: /incident task <what> [@person].");
    refuses(
        () -> tasks().add(incident, "x".repeat(501), null, ADA, now),
        "The task has 501 characters; keep it to 500.");
    assertThat(tasks().add(incident, "x".repeat(500), null, ADA, now).text()).hasSize(500);
  }

  @Test
  void what_there_is_not_is_refused() {
    refuses(
        () -> tasks().add(new IncidentNumber(9999), "x", null, ADA, now),
        "There is no INC-9999. See /incident list.");
    refuses(
        () -> tasks().done(new TaskId(9999), ADA, now),
        "There is no such task. See /incident task.");
  }

  private void decide(Function<Incident, Change> decision) {
    bean(Incidents.class).decide(incident, decision, now);
  }

  private static void refuses(ThrowingCallable deed, String sentence) {
    assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessage(sentence);
  }

  private Tasks tasks() {
    return bean(Tasks.class);
  }
}
