package dev.muster.reminder;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.declaration;
import static dev.muster.incident.Examples.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Resolution;
import dev.muster.incident.Role;
import dev.muster.incident.Severity;
import dev.muster.outbox.ClaimedEffectExamples;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.ReceiptListener;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Incidents here are SEV2: an update every half hour. */
abstract class ScheduledFallbackContract extends DatabaseContract {

  private static final Duration HALF = Duration.ofMinutes(30);

  ScheduledFallbackContract(TestDatabase database) {
    super(database);
  }

  @Test
  void what_it_wants_follows_the_promise() {
    var number = declare();
    var declared = now();
    assertThat(wanted(number)).isBetween(due(declared), due(declared).plusSeconds(1));

    clock.advance(Duration.ofMinutes(5));
    reminders().snooze(number, now());
    assertThat(wanted(number)).isAfter(due(now()).minus(HALF));

    decide(number, incident -> incident.resolve(Resolution.WITHOUT_DETAILS, ADA, now()));
    assertThat(bean(ScheduledFallback.class).wanted(incident(number), now())).isEmpty();
  }

  @Test
  void whatever_moves_the_promise_owes_it_once() {
    var number = declare();
    assertThat(enqueuedMore()).as("declared").isEqualTo(1);

    decide(number, incident -> incident.sayNothingNew(ADA, now()));
    assertThat(enqueuedMore()).as("answered").isEqualTo(1);
    reminders().snooze(number, now());
    assertThat(enqueuedMore()).as("snoozed").isEqualTo(1);
    clock.advance(HALF);
    bean(ReminderSweep.class).run(now());
    assertThat(enqueuedMore()).as("rung, and nobody asked yet").isZero();
    var rung = new OwedEffects(database).of(Effect.RemindOfUpdate.class, number).getLast();
    received(reminders(), number, rung, new Receipt.ReminderPosted("1.1"));
    assertThat(enqueuedMore()).as("asked").isEqualTo(1);
    decide(number, incident -> incident.assign(Role.COMMANDER, person(GRACE), ADA, now()));
    assertThat(enqueuedMore()).as("somebody else speaks").isEqualTo(1);
    decide(number, incident -> incident.changeSeverity(Severity.SEV3, ADA, now()));
    assertThat(enqueuedMore()).as("it can wait now").isEqualTo(1);

    decide(number, incident -> incident.sayNothingNew(ADA, now()));
    decide(number, incident -> incident.note("it can wait", ADA, now()));
    assertThat(enqueuedMore()).as("no concern of ours").isZero();
    decide(number, incident -> incident.changeSeverity(Severity.SEV1, ADA, now()));
    assertThat(enqueuedMore()).as("it cannot wait any more").isEqualTo(1);
    decide(number, incident -> incident.assign(Role.SCRIBE, person(GRACE), ADA, now()));
    assertThat(enqueuedMore()).as("a scribe is asked nothing").isZero();
    decide(number, incident -> incident.resolve(Resolution.WITHOUT_DETAILS, ADA, now()));
    assertThat(enqueuedMore()).as("resolved").isEqualTo(1);
    decide(number, incident -> incident.reopen(ADA, now()));
    assertThat(enqueuedMore()).as("reopened").isEqualTo(1);
  }

  @Test
  void what_the_chat_has_is_remembered_until_it_has_it_no_more() {
    var number = declare();
    var postAt = Instant.parse("2026-03-29T01:32:00Z");
    received(number, new Receipt.Insured("Q1", postAt, ADA));
    assertThat(kept(number))
        .contains(new ScheduledFallback.Kept("Q1", new FallbackMessage(postAt, ADA)));

    received(number, new Receipt.Insured("Q2", postAt.plusSeconds(60), GRACE));
    assertThat(kept(number))
        .contains(
            new ScheduledFallback.Kept("Q2", new FallbackMessage(postAt.plusSeconds(60), GRACE)));
    bean(ScheduledFallback.class).takenBack(number, "Q1");
    assertThat(kept(number)).isPresent();
    bean(ScheduledFallback.class).takenBack(number, "Q2");
    assertThat(kept(number)).isEmpty();

    received(number, new Receipt.Insured("Q3", postAt, ADA));
    received(number, new Receipt.Uninsured());
    assertThat(kept(number)).isEmpty();
  }

  private Instant due(Instant since) {
    return since.plus(HALF).plus(FallbackMessage.GRACE);
  }

  private Instant wanted(IncidentNumber number) {
    return bean(ScheduledFallback.class).wanted(incident(number), now()).orElseThrow().postAt();
  }

  private Optional<ScheduledFallback.Kept> kept(IncidentNumber number) {
    return bean(ScheduledFallback.class).kept(number);
  }

  /** Counts those that nobody has superseded, and takes them away. */
  private int enqueuedMore() {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      return statement.executeUpdate(
          "update effect set state = 'DONE' where kind = 'keep-insurance' and state = 'OWED'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void received(IncidentNumber number, Receipt receipt) {
    received(bean(ScheduledFallback.class), number, new Effect.KeepInsurance(), receipt);
  }

  private void received(
      ReceiptListener listener, IncidentNumber number, Effect effect, Receipt receipt) {
    var claimed = ClaimedEffectExamples.firstAttempt(number, effect, now());
    transactions()
        .executeWrite(status -> {
          listener.received(claimed, receipt, now());
          return true;
        });
  }

  private IncidentNumber declare() {
    return incidents().declare(declaration("a key"), now()).number();
  }

  private void decide(IncidentNumber number, Function<Incident, Change> decision) {
    incidents().decide(number, decision, now());
  }

  private Incident incident(IncidentNumber number) {
    return incidents().find(number).orElseThrow();
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
