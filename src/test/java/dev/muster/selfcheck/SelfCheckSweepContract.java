package dev.muster.selfcheck;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.declaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import dev.muster.auditlog.AuditChain;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Resolution;
import dev.muster.incident.Severity;
import dev.muster.outbox.BotChannel;
import dev.muster.outbox.BotChannels;
import dev.muster.outbox.EffectNotDone;
import dev.muster.reminder.Reminders;
import dev.muster.scheduling.ClockOverride;
import dev.muster.testing.ConcurrentCalls;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import io.micronaut.context.ApplicationContextBuilder;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checks at work, on what a database can come to. Nobody else is at work here. */
abstract class SelfCheckSweepContract extends DatabaseContract {

  private volatile List<BotChannel> channels = List.of();

  SelfCheckSweepContract(TestDatabase database) {
    super(database);
  }

  @Override
  protected void prepare(ApplicationContextBuilder builder) {
    BotChannels census = () -> channels;
    builder.singletons(census, new ClockOverride(clock));
  }

  @BeforeEach
  void forget() {
    channels = List.of();
    look(StalledEffects.class);
    look(LateReminders.class);
  }

  @Test
  void an_open_incident_without_its_next_reminder_gets_one_again() {
    var number = declare("a key");
    var due = bean(Reminders.class).of(number).orElseThrow().dueAt();
    assertThat(look(MissingReminders.class)).isEmpty();
    execute("delete from reminder");
    clock.advance(Duration.ofMinutes(3));

    assertThat(look(MissingReminders.class))
        .containsExactly(
            Finding.repaired("INC-1", "INC-1 had no next reminder and has one again."));

    assertThat(bean(Reminders.class).of(number).orElseThrow().dueAt()).isEqualTo(due);
    assertThat(look(MissingReminders.class)).isEmpty();
  }

  @Test
  void a_seal_that_fits_no_more_is_found_by_and_by_and_stays_an_alarm() {
    for (var each = 0; each < 12; each++) {
      declare("key " + each);
      clock.advance(Duration.ofMinutes(3));
      bean(AuditChain.class).run(now());
    }
    assertThat(look(AuditLogIntegrity.class)).isEmpty();
    database.bypassing("audit_entry", "update audit_entry set person = 'U0EVIL' where id = 1");

    assertThat(look(AuditLogIntegrity.class)).as("it looks elsewhere").isEmpty();
    assertThat(look(AuditLogIntegrity.class)).isEmpty();
    for (var each = 0; each < 3; each++) {
      assertThat(look(AuditLogIntegrity.class))
          .extracting(Finding::about)
          .containsExactly("seal 1");
    }
    database.bypassing("audit_entry", "update audit_entry set person = 'U0ADA' where id = 1");
    assertThat(look(AuditLogIntegrity.class)).isEmpty();
  }

  @Test
  void what_asks_for_no_updates_or_is_over_needs_none() {
    var cosmetic = declare("cosmetic");
    var over = declare("over");
    var incidents = bean(Incidents.class);
    incidents.decide(cosmetic, each -> each.changeSeverity(Severity.SEV4, ADA, now()), now());
    incidents.decide(over, each -> each.resolve(Resolution.WITHOUT_DETAILS, ADA, now()), now());
    execute("delete from reminder");

    assertThat(look(MissingReminders.class)).isEmpty();
    assertThat(bean(Reminders.class).promiseAgain(over, now())).as("resolved by then").isFalse();
  }

  @Test
  void what_only_a_newer_version_can_carry_is_said_to_need_one() {
    declare("a key");
    execute("update effect set state = 'DONE' where kind <> 'open-channel'");
    execute(
        "update effect set kind = 'call-by-phone', body = '{\"kind\":\"call-by-phone\"}'"
            + " where kind = 'open-channel'");
    clock.advance(Duration.ofMinutes(3));

    look(StalledEffects.class);
    assertThat(look(StalledEffects.class))
        .singleElement()
        .satisfies(each ->
            assertThat(each.sentence())
                .startsWith("1 call-by-phone wait for a newer version of Muster")
                .endsWith("Upgrade this process."));
  }

  @Test
  void several_who_look_at_once_promise_it_once() throws Exception {
    declare("a key");
    execute("delete from reminder");
    Callable<List<Finding>> looking = () -> look(MissingReminders.class);

    var found = ConcurrentCalls.run(looking, looking, looking, looking);

    assertThat(found.stream().mapToInt(List::size).sum()).isEqualTo(1);
  }

  @Test
  void a_reminder_that_does_not_ring_is_an_alarm_at_the_second_look() {
    declare("a key");
    clock.advance(Duration.ofMinutes(33));

    assertThat(look(LateReminders.class)).as("it may be about to").isEmpty();
    assertThat(look(LateReminders.class))
        .extracting(Finding::about, Finding::repaired)
        .containsExactly(tuple("INC-1", false));
    clock.advance(Duration.ofMinutes(-2));
    assertThat(look(LateReminders.class)).isEmpty();
  }

  @Test
  void what_does_not_go_out_is_one_alarm_for_each_kind_at_the_second_look() {
    declare("one");
    declare("two");
    clock.advance(Duration.ofMinutes(3));

    assertThat(look(StalledEffects.class)).as("it may be about to").isEmpty();
    assertThat(look(StalledEffects.class))
        .allMatch(each -> !each.repaired())
        .extracting(Finding::about)
        .containsExactly("introduce-person", "open-channel");
    assertThat(look(StalledEffects.class).get(0).sentence())
        .startsWith("2 introduce-person could go out and do not, the oldest for INC-1 since 2026-");
  }

  @Test
  void what_was_tried_in_between_is_not_stuck() {
    declare("a key");
    clock.advance(Duration.ofMinutes(3));
    look(StalledEffects.class);
    execute("update effect set fence = fence + 1");

    assertThat(look(StalledEffects.class)).isEmpty();
  }

  @Test
  void a_channel_that_was_forgotten_is_found_and_an_orphan_is_an_alarm() throws Exception {
    var number = declare("a key");
    execute("update effect set state = 'GIVEN_UP' where kind = 'open-channel'");
    channels =
        List.of(
            new BotChannel("C1", "inc-1-checkout-is-down", number, false, now()),
            new BotChannel("C9", "inc-9-secret", new IncidentNumber(9), true, now()));

    assertThat(bean(OrphanChannels.class).look(now()))
        .containsExactly(
            Finding.repaired(
                "C1",
                "INC-1 had no channel, and has C1, which was opened for it and then forgotten."),
            Finding.alarm(
                "C9",
                "The channel C9, opened for INC-9, belongs to no incident. Archive it if nobody"
                    + " needs it."));
    assertThat(bean(OrphanChannels.class).look(now()))
        .extracting(Finding::about)
        .containsExactly("C9");
  }

  @Test
  void what_waits_for_a_time_that_was_taken_back_goes_out_after_the_second_look() {
    declare("a key");
    clock.advance(Duration.ofHours(-1));

    assertThat(look(FarAttempts.class)).as("it may be about to").isEmpty();
    assertThat(look(FarAttempts.class))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.repaired()).isTrue();
          assertThat(each.sentence())
              .contains(" effects waited for a time further off than any retry is.");
        });
    assertThat(look(FarAttempts.class)).isEmpty();
    assertThat(look(FarAttempts.class)).isEmpty();
  }

  @Test
  void an_audit_of_a_database_in_order_is_well() {
    declare("a key");
    try (var log = new LoggedBy(CheckMonitor.class)) {
      bean(SelfCheckSweep.class).run(now());

      assertThat(bean(SelfCheckSweep.class).report())
          .isEqualTo(new SelfCheckReport(now(), true, List.of(), 0));
      assertThat(log.at(Level.ERROR)).isEmpty();
    }
  }

  private List<Finding> look(Class<? extends Check> check) {
    try {
      return bean(check).look(now());
    } catch (EffectNotDone unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private IncidentNumber declare(String key) {
    return bean(Incidents.class).declare(declaration(key), now()).number();
  }

  /** What no code of ours does. */
  private void execute(String sql) {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Instant now() {
    return clock.instant();
  }
}
