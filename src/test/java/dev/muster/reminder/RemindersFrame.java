package dev.muster.reminder;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.declaration;

import dev.muster.incident.Audience;
import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Status;
import dev.muster.incident.StatusUpdate;
import dev.muster.outbox.ClaimedEffectExamples;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.ReceiptListener;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Incidents here are SEV2: an update every half hour. */
abstract class RemindersFrame extends DatabaseContract {

  static final Duration HALF = Duration.ofMinutes(30);

  RemindersFrame(TestDatabase database) {
    super(database);
  }

  final IncidentNumber declare(String key) {
    return incidents().declare(declaration(key), now()).number();
  }

  final void decide(IncidentNumber number, Function<Incident, Change> decision) {
    incidents().decide(number, decision, now());
  }

  final Function<Incident, Change> update(@Nullable Instant next) {
    return incident ->
        incident.postUpdate(
            new StatusUpdate(Status.IDENTIFIED, "A bad deploy.", Audience.INTERNAL, next),
            ADA,
            now());
  }

  final void sweep() {
    bean(ReminderSweep.class).run(now());
  }

  final void received(IncidentNumber number, Effect.RemindOfUpdate ring, String message) {
    var claimed = ClaimedEffectExamples.firstAttempt(number, ring, now());
    ReceiptListener listener = reminders();
    transactions()
        .executeWrite(status -> {
          listener.received(claimed, new Receipt.ReminderPosted(message), now());
          return true;
        });
  }

  final Reminder reminder(IncidentNumber number) {
    return reminders().of(number).orElseThrow();
  }

  final List<Effect.RemindOfUpdate> rings(IncidentNumber number) {
    return effects(Effect.RemindOfUpdate.class, number);
  }

  final <T extends Effect> List<T> effects(Class<T> kind, IncidentNumber number) {
    return new OwedEffects(database).of(kind, number);
  }

  final <T extends Effect> List<T> effects(Class<T> kind) {
    return new OwedEffects(database).of(kind);
  }

  @SuppressWarnings("unchecked") // beans are looked up by their raw type
  private TransactionOperations<Connection> transactions() {
    return bean(TransactionOperations.class);
  }

  final Reminders reminders() {
    return bean(Reminders.class);
  }

  final Incidents incidents() {
    return bean(Incidents.class);
  }

  final Instant now() {
    return clock.instant();
  }
}
