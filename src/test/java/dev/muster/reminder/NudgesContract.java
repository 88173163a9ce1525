package dev.muster.reminder;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.person;
import static dev.muster.incident.Examples.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.Change;
import dev.muster.incident.Declaration;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Nudge;
import dev.muster.incident.Refused;
import dev.muster.incident.Resolution;
import dev.muster.incident.Role;
import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.outbox.ClaimedEffectExamples;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.ReceiptListener;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

abstract class NudgesContract extends DatabaseContract {

  NudgesContract(TestDatabase database) {
    super(database);
  }

  @Test
  void five_minutes_without_a_commander_are_enough() {
    var number = declare(Severity.SEV1, "What broke");
    var since = now();

    pass(Duration.ofMinutes(5).minusMillis(1));
    assertThat(asked(number)).isEmpty();

    pass(Duration.ofMillis(1));
    assertThat(asked(number))
        .containsExactly(new Effect.NudgePeople(Nudge.NO_COMMANDER, since, true, false));
  }

  @Test
  void whoever_takes_command_is_not_asked_for_any_more() {
    var number = declare(Severity.SEV1, "What broke");
    pass(Duration.ofMinutes(5));
    posted(number, "nudge.1");

    decide(number, incident -> incident.assign(Role.COMMANDER, person(GRACE), GRACE, now()));
    pass(Duration.ofHours(3));

    assertThat(asked(number)).hasSize(1);
    assertThat(settled(number))
        .containsExactly(
            new Effect.SettleNudge(Nudge.NO_COMMANDER, "nudge.1", "Done in the meantime."));
  }

  @Test
  void a_command_given_up_counts_from_then() {
    var number = declare(Severity.SEV1, "What broke");
    decide(number, incident -> incident.assign(Role.COMMANDER, person(GRACE), GRACE, now()));
    pass(Duration.ofMinutes(30));
    decide(number, incident -> incident.release(Role.COMMANDER, GRACE, now()));
    var since = now();

    pass(Duration.ofMinutes(5));

    assertThat(asked(number)).extracting(Effect.NudgePeople::since).containsExactly(since);
  }

  @Test
  void it_is_asked_a_few_times_and_the_last_time_says_so() {
    var number = declare(Severity.SEV1, "What broke");

    for (var minute = 0; minute < 300; minute++) {
      pass(Duration.ofMinutes(1));
    }

    assertThat(asked(number)).hasSize(5);
    assertThat(asked(number)).extracting(Effect.NudgePeople::last).endsWith(false, true);
    assertThat(asked(number).getLast().snoozable()).isFalse();
  }

  @Test
  void a_question_that_was_answered_puts_off_nothing_new() {
    var number = declare(Severity.SEV1, "What broke");
    pass(Duration.ofMinutes(5));
    posted(number, "nudge.1");
    nudges().requireAsking(number, Nudge.NO_COMMANDER, "nudge.1");
    decide(number, incident -> incident.assign(Role.COMMANDER, person(GRACE), GRACE, now()));
    decide(number, incident -> incident.release(Role.COMMANDER, GRACE, now()));

    assertThatThrownBy(() -> nudges().requireAsking(number, Nudge.NO_COMMANDER, "nudge.1"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("out of date");
    pass(Duration.ofMinutes(5));
    posted(number, "nudge.2");
    nudges().requireAsking(number, Nudge.NO_COMMANDER, "nudge.2");
    assertThatThrownBy(() -> nudges().requireAsking(number, Nudge.NO_COMMANDER, "nudge.1"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void it_can_be_put_off_once() {
    var number = declare(Severity.SEV1, "What broke");
    pass(Duration.ofMinutes(5));
    posted(number, "nudge.1");

    nudges().snooze(number, Nudge.NO_COMMANDER, now());
    pass(Duration.ofMinutes(9));
    assertThat(asked(number)).hasSize(1);
    pass(Duration.ofMinutes(1));

    assertThat(asked(number))
        .extracting(Effect.NudgePeople::snoozable)
        .containsExactly(true, false);
    assertThat(settled(number)).extracting(Effect.SettleNudge::outcome).containsExactly("Put off.");
    assertThatThrownBy(() -> nudges().snooze(number, Nudge.NO_COMMANDER, now()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void what_was_put_off_before_its_post_was_confirmed_loses_its_buttons_too() {
    var number = declare(Severity.SEV1, "What broke");
    pass(Duration.ofMinutes(5));
    var visible = asked(number).getLast();
    nudges().requireAsking(number, Nudge.NO_COMMANDER, "nudge.1");
    nudges().snooze(number, Nudge.NO_COMMANDER, now());

    received(number, visible, "nudge.1");

    assertThat(settled(number))
        .containsExactly(new Effect.SettleNudge(Nudge.NO_COMMANDER, "nudge.1", "Put off."));
    pass(Duration.ofMinutes(10));
    posted(number, "nudge.2");
    assertThat(settled(number)).hasSize(1);
  }

  @Test
  void a_summary_is_asked_for_where_there_is_none() {
    var without = declare(Severity.SEV1, "");
    var with = declare(Severity.SEV1, "What broke");
    command(without);
    command(with);

    pass(Duration.ofMinutes(15));
    assertThat(asked(without))
        .extracting(Effect.NudgePeople::nudge)
        .containsExactly(Nudge.NO_SUMMARY);
    assertThat(asked(with)).isEmpty();

    decide(without, incident -> incident.summarize("What broke", ADA, now()));
    pass(Duration.ofHours(2));
    assertThat(asked(without)).hasSize(1);
  }

  @Test
  void a_day_of_silence_is_broken_by_whatever_is_recorded() {
    var number = declare(Severity.SEV4, "What broke");
    command(number);
    pass(Duration.ofHours(20));
    decide(number, incident -> incident.note("Still looking.", ADA, now()));
    var since = now();

    pass(Duration.ofHours(23));
    assertThat(asked(number)).isEmpty();
    pass(Duration.ofHours(1));

    assertThat(asked(number))
        .containsExactly(new Effect.NudgePeople(Nudge.SILENCE, since, true, false));
  }

  @Test
  void what_is_mitigated_should_be_resolved_and_what_is_resolved_closed() {
    var number = declare(Severity.SEV2, "What broke");
    command(number);
    decide(number, incident -> incident.postUpdate(update(Status.MONITORING), ADA, now()));
    pass(Duration.ofHours(2));
    decide(number, incident -> incident.resolve(Resolution.WITHOUT_DETAILS, ADA, now()));
    pass(Duration.ofDays(2));
    decide(number, incident -> incident.close(ADA, now()));
    pass(Duration.ofDays(30));

    assertThat(asked(number))
        .extracting(Effect.NudgePeople::nudge)
        .containsExactly(Nudge.NOT_RESOLVED, Nudge.NOT_CLOSED, Nudge.POSTMORTEM_OVERDUE);
  }

  @Test
  void an_overdue_postmortem_is_asked_for_three_times_wherever_the_incident_stands() {
    var number = resolved(Severity.SEV2);
    var since = now();
    decide(number, incident -> incident.close(ADA, now()));

    pass(Duration.ofDays(5).minusMillis(1));
    assertThat(asked(number)).isEmpty();
    pass(Duration.ofMillis(1));
    assertThat(asked(number))
        .containsExactly(new Effect.NudgePeople(Nudge.POSTMORTEM_OVERDUE, since, true, false));
    for (var day = 0; day < 30; day++) {
      pass(Duration.ofDays(1));
    }

    assertThat(asked(number))
        .extracting(Effect.NudgePeople::last)
        .containsExactly(false, false, true);
  }

  @Test
  void whoever_asks_for_the_draft_is_not_asked_for_it() {
    var early = resolved(Severity.SEV1);
    owePostmortem(early);
    var late = resolved(Severity.SEV1);
    decide(late, incident -> incident.close(ADA, now()));
    pass(Duration.ofDays(5));
    assertThat(asked(early)).extracting(Effect.NudgePeople::nudge).containsOnly(Nudge.NOT_CLOSED);
    posted(late, "nudge.1");

    heard(late, new Effect.UploadPostmortem(ADA), Receipt.DONE);

    assertThat(settled(late))
        .containsExactly(
            new Effect.SettleNudge(Nudge.POSTMORTEM_OVERDUE, "nudge.1", "Done in the meantime."));
    assertThat(nudges().isWanted(late, Nudge.POSTMORTEM_OVERDUE)).isFalse();
  }

  @Test
  void a_nuisance_and_what_comes_back_owe_no_postmortem() {
    var nuisance = resolved(Severity.SEV3);
    decide(nuisance, incident -> incident.close(ADA, now()));
    var back = resolved(Severity.SEV1);
    decide(back, incident -> incident.reopen(ADA, now()));

    pass(Duration.ofDays(6));

    assertThat(asked(nuisance)).isEmpty();
    assertThat(asked(back))
        .extracting(Effect.NudgePeople::nudge)
        .doesNotContain(Nudge.POSTMORTEM_OVERDUE);
  }

  @Test
  void what_turns_out_worse_owes_one_from_its_resolution_on() {
    var number = resolved(Severity.SEV3);
    var since = now();
    pass(Duration.ofDays(1));
    decide(number, incident -> incident.changeSeverity(Severity.SEV1, ADA, now()));
    decide(number, incident -> incident.close(ADA, now()));
    pass(Duration.ofDays(4));

    assertThat(asked(number))
        .containsExactly(new Effect.NudgePeople(Nudge.POSTMORTEM_OVERDUE, since, true, false));
  }

  private IncidentNumber resolved(Severity severity) {
    var number = declare(severity, "What broke");
    command(number);
    decide(number, incident -> incident.resolve(Resolution.WITHOUT_DETAILS, ADA, now()));
    return number;
  }

  private void owePostmortem(IncidentNumber number) {
    bean(Outbox.class).enqueue(number, List.of(new Effect.UploadPostmortem(ADA)), now());
  }

  @Test
  void nobody_is_woken_to_close_what_is_over() {
    bean(People.class).remember(new Person(ADA, "Ada", ZoneOffset.UTC, false, false), now());
    var night = now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(47));
    clock.advance(Duration.between(now(), night));
    var number = declare(Severity.SEV1, "What broke");
    decide(number, incident -> incident.resolve(Resolution.WITHOUT_DETAILS, ADA, now()));

    pass(Duration.ofDays(2));
    assertThat(asked(number)).isEmpty();
    pass(Duration.ofHours(8));

    assertThat(asked(number)).hasSize(1);
  }

  @Test
  void what_comes_too_late_loses_its_buttons_at_once() {
    var number = declare(Severity.SEV1, "What broke");
    pass(Duration.ofMinutes(5));
    var late = asked(number).getLast();
    command(number);

    received(number, late, "nudge.1");

    assertThat(settled(number)).extracting(Effect.SettleNudge::message).containsExactly("nudge.1");
  }

  private void pass(Duration span) {
    clock.advance(span);
    bean(NudgeSweep.class).run(now());
  }

  private void posted(IncidentNumber number, String message) {
    received(number, asked(number).getLast(), message);
  }

  private void received(IncidentNumber number, Effect.NudgePeople asked, String message) {
    heard(number, asked, new Receipt.ReminderPosted(message));
  }

  private void heard(IncidentNumber number, Effect effect, Receipt receipt) {
    var claimed = ClaimedEffectExamples.firstAttempt(number, effect, now());
    ReceiptListener listener = nudges();
    transactions()
        .executeWrite(status -> {
          listener.received(claimed, receipt, now());
          return true;
        });
  }

  private IncidentNumber declare(Severity severity, String summary) {
    return bean(Incidents.class)
        .declare(
            new Declaration(
                "key/" + System.nanoTime(),
                new Title("Checkout is down"),
                severity,
                List.of(),
                Visibility.OPEN,
                summary,
                ADA),
            now())
        .number();
  }

  private void command(IncidentNumber number) {
    decide(number, incident -> incident.assign(Role.COMMANDER, person(ADA), ADA, now()));
  }

  private void decide(IncidentNumber number, Function<Incident, Change> decision) {
    bean(Incidents.class).decide(number, decision, now());
  }

  private List<Effect.NudgePeople> asked(IncidentNumber number) {
    return new OwedEffects(database).of(Effect.NudgePeople.class, number);
  }

  private List<Effect.SettleNudge> settled(IncidentNumber number) {
    return new OwedEffects(database).of(Effect.SettleNudge.class, number);
  }

  private Nudges nudges() {
    return bean(Nudges.class);
  }

  private Instant now() {
    return clock.instant();
  }

  @SuppressWarnings("unchecked") // beans are looked up by their raw type
  private TransactionOperations<Connection> transactions() {
    return bean(TransactionOperations.class);
  }
}
