package dev.muster.reminder;

import static dev.muster.incident.Examples.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Resolution;
import dev.muster.incident.Severity;
import dev.muster.outbox.Effect;
import dev.muster.testing.ConcurrentCalls;
import dev.muster.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A ring that is answered can be answered no more. */
abstract class AnsweredRingsContract extends RemindersFrame {

  AnsweredRingsContract(TestDatabase database) {
    super(database);
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
  void a_ring_that_was_snoozed_before_its_post_was_confirmed_loses_its_buttons_too() {
    var number = declare("a key");
    clock.advance(HALF);
    sweep();
    var visible = rings(number).getLast();
    reminders().requireAsking(number, "ring.1");
    reminders().snooze(number, now());

    received(number, visible, "ring.1");

    assertThat(settled(number))
        .containsExactly(new Effect.SettleReminder("ring.1", "Snoozed for 10 minutes."));
    clock.advance(Reminder.SNOOZE);
    sweep();
    posted(number, "ring.2");
    assertThat(settled(number)).hasSize(1);
  }

  @Test
  void a_ring_posted_while_it_is_answered_loses_its_buttons_whoever_is_first() throws Exception {
    var number = declare("a key");
    for (var each = 0; each < 40; each++) {
      clock.advance(HALF);
      sweep();
      var ring = rings(number).getLast();
      var message = "ring." + each;

      ConcurrentCalls.run(
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

  /** The chat says that the last ring stands under this name. */
  private void posted(IncidentNumber number, String message) {
    received(number, rings(number).getLast(), message);
  }

  private List<Effect.SettleReminder> settled(IncidentNumber number) {
    return effects(Effect.SettleReminder.class, number);
  }
}
