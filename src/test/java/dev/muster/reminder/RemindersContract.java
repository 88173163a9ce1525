package dev.muster.reminder;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.declaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.Audience;
import dev.muster.incident.Change;
import dev.muster.incident.Declaration;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Resolution;
import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.outbox.Effect;
import dev.muster.outbox.ErrandExamples;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.ReceiptListener;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.StatementCount;
import dev.muster.testing.TestDatabase;
import dev.muster.testing.Together;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Incidents here are SEV2: an update every half hour. */
abstract class RemindersContract extends DatabaseContract {

  private static final Duration HALF = Duration.ofMinutes(30);
  private static final Duration QUARTER = Duration.ofMinutes(15);

  RemindersContract(TestDatabase database) {
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
  void two_sweeps_at_the_same_moment_ring_once() throws Exception {
    var numbers = new ArrayList<IncidentNumber>();
    for (var each = 0; each < 40; each++) {
      numbers.add(declare("key " + each));
    }
    clock.advance(HALF);

    Callable<Integer> sweeping = () -> reminders().ring(7, now());
    for (var each = 0; each < 12; each++) {
      Together.run(sweeping, sweeping);
    }

    assertThat(numbers).allSatisfy(number -> assertThat(rings(number)).hasSize(1));
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

  @Test
  void an_answered_ring_loses_its_buttons() {
    for (var answer : answers()) {
      var number = declare(UUID.randomUUID().toString());
      clock.advance(HALF);
      sweep();
      posted(number, "ring.1");
      decide(number, answer.decision());

      assertThat(settled(number))
          .containsExactly(new Effect.SettleReminder("ring.1", answer.outcome()));
    }
  }

  @Test
  void a_ring_that_was_snoozed_or_rung_over_loses_its_buttons() {
    var number = declare("a key");
    clock.advance(HALF);
    sweep();
    posted(number, "ring.1");
    clock.advance(HALF);
    sweep();
    posted(number, "ring.2");
    reminders().snooze(number, now());

    assertThat(settled(number))
        .containsExactly(
            new Effect.SettleReminder("ring.1", "Not answered; asked again below."),
            new Effect.SettleReminder("ring.2", "Snoozed for 10 minutes."));
  }

  @Test
  void a_ring_posted_after_its_answer_loses_its_buttons_too() {
    var number = declare("a key");
    clock.advance(HALF);
    sweep();
    var ring = rings(number).get(0);
    decide(number, update(null));
    received(number, ring, "ring.1");

    assertThat(settled(number))
        .containsExactly(new Effect.SettleReminder("ring.1", "Answered in the meantime."));
    assertThat(reminder(number).message()).isEmpty();
  }

  @Test
  void a_ring_posted_while_it_is_answered_loses_its_buttons_whoever_is_first() throws Exception {
    var number = declare("a key");
    for (var each = 0; each < 40; each++) {
      clock.advance(HALF);
      sweep();
      var ring = rings(number).getLast();
      var message = "ring." + each;

      Together.run(
          () -> {
            received(number, ring, message);
            return 0;
          },
          () -> {
            decide(number, update(null));
            return 0;
          });

      assertThat(settled(number))
          .extracting(Effect.SettleReminder::message)
          .filteredOn(message::equals)
          .as(message)
          .hasSize(1);
    }
  }

  /** On both databases a foreign key makes a ring wait for whoever decides on its incident. */
  @Test
  void ringing_snoozing_answering_and_deciding_at_once_stand_in_nobodys_way() throws Exception {
    var number = declare("a key");

    Together.run(
        () -> often(each -> decide(number, update(null))),
        () ->
            often(each ->
                decide(
                    number,
                    incident ->
                        incident.changeSeverity(
                            incident.severity().equals(Severity.SEV2)
                                ? Severity.SEV1
                                : Severity.SEV2,
                            ADA,
                            now()))),
        () ->
            often(each -> {
              clock.advance(HALF);
              reminders().ring(500, now());
            }),
        () ->
            often(each -> {
              var ring = new Effect.RemindOfUpdate(reminder(number).since(), now(), 1, false);
              received(number, ring, "ring." + each);
            }),
        () -> often(each -> snoozeIfPossible(number)));

    assertThat(reminders().of(number)).isPresent();
  }

  private static Integer often(IntConsumer work) {
    for (var each = 0; each < 60; each++) {
      work.accept(each);
    }
    return 0;
  }

  private void snoozeIfPossible(IncidentNumber number) {
    try {
      reminders().snooze(number, now());
    } catch (Refused already) {
      // Whoever asks too often is told so.
    }
  }

  private record Answered(Function<Incident, Change> decision, String outcome) {}

  private List<Answered> answers() {
    return List.of(
        new Answered(update(null), "An update was posted."),
        new Answered(incident -> incident.sayNothingNew(ADA, now()), "Nothing new so far."),
        new Answered(
            incident -> incident.resolve(Resolution.WITHOUT_DETAILS, ADA, now()),
            "The incident was resolved."),
        new Answered(
            incident -> incident.changeSeverity(Severity.SEV4, ADA, now()),
            "SEV4 asks for no updates."));
  }

  private Function<Incident, Change> update(@Nullable Instant next) {
    return incident ->
        incident.postUpdate(
            new StatusUpdate(Status.IDENTIFIED, "A bad deploy.", Audience.INTERNAL, next),
            ADA,
            now());
  }

  /** The chat says that the last ring stands under this name. */
  private void posted(IncidentNumber number, String message) {
    received(number, rings(number).getLast(), message);
  }

  private void received(IncidentNumber number, Effect.RemindOfUpdate ring, String message) {
    var errand = ErrandExamples.firstAttempt(number, ring, now());
    ReceiptListener listener = reminders();
    transactions()
        .executeWrite(status -> {
          listener.received(errand, new Receipt.ReminderPosted(message), now());
          return true;
        });
  }

  private IncidentNumber declare(String key) {
    return incidents().declare(declaration(key), now()).number();
  }

  private void decide(IncidentNumber number, Function<Incident, Change> decision) {
    incidents().decide(number, decision, now());
  }

  private void sweep() {
    bean(ReminderSweep.class).run(now());
  }

  private Reminder reminder(IncidentNumber number) {
    return reminders().of(number).orElseThrow();
  }

  private List<Effect.RemindOfUpdate> rings(IncidentNumber number) {
    return effects(Effect.RemindOfUpdate.class, number);
  }

  private List<Effect.SettleReminder> settled(IncidentNumber number) {
    return effects(Effect.SettleReminder.class, number);
  }

  private <T extends Effect> List<T> effects(Class<T> kind, IncidentNumber number) {
    return new OwedEffects(database).of(kind, number);
  }

  private <T extends Effect> List<T> effects(Class<T> kind) {
    return new OwedEffects(database).of(kind);
  }

  @SuppressWarnings("unchecked") // beans are looked up by their raw type
  private TransactionOperations<Connection> transactions() {
    return bean(TransactionOperations.class);
  }

  private Reminders reminders() {
    return bean(Reminders.class);
  }

  private Incidents incidents() {
    return bean(Incidents.class);
  }

  private Instant now() {
    return clock.instant();
  }
}
