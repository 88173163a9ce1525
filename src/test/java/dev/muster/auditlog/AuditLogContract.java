package dev.muster.auditlog;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.declaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.incident.Amendment;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Timeline;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.StatementCount;
import dev.muster.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class AuditLogContract extends DatabaseContract {

  AuditLogContract(TestDatabase database) {
    super(database);
  }

  @Test
  void every_fact_is_there_with_who_and_when_and_without_its_words() {
    var incident = declare("a key");
    incidents().decide(incident.number(), each -> each.note("A secret", GRACE, earlier()), now());

    assertThat(all())
        .extracting(AuditEntry::kind, AuditEntry::by, AuditEntry::incident)
        .containsExactly(
            tuple("declared", ADA, incident.number()),
            tuple("note-added", GRACE, incident.number()));
    assertThat(all().getLast().occurredAt()).isEqualTo(earlier());
    assertThat(all().getLast().recordedAt()).isEqualTo(now());
    assertThat(all().getLast().line()).doesNotContain("secret");
  }

  @Test
  void what_becomes_of_an_entry_is_there_too() {
    var incident = declare("a key");
    incidents().decide(incident.number(), each -> each.note("Wrong", GRACE, now()), now());
    var note = bean(Timeline.class).of(incident.number()).getLast();
    incidents().amend(incident.number(), note.id(), Amendment.withdrawn(), ADA, now());
    incidents().amend(incident.number(), note.id(), Amendment.withdrawn(), ADA, now());

    assertThat(all()).extracting(AuditEntry::kind).last().isEqualTo("entry-withdrawn");
    assertThat(all()).hasSize(3);
    assertThat(all().getLast().entry()).isEqualTo(note.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set person = 'U0EVIL'",
        "update audit_entry set kind = kind where id = 1",
        "delete from audit_entry",
        "truncate table audit_entry",
        "truncate table audit_entry, audit_seal",
        "update audit_seal set digest = ''",
        "delete from audit_seal",
        "truncate table audit_seal"
      })
  void the_database_refuses_to_change_it(String statement) {
    declare("a key");
    clock.advance(Duration.ofMinutes(3));
    seals().run(now());
    var before = all();

    assertThatThrownBy(() -> execute(statement)).isInstanceOf(SQLException.class);

    assertThat(all()).isEqualTo(before).isNotEmpty();
    assertThat(seals().holds(1)).isTrue();
  }

  @Test
  void what_is_young_is_not_sealed_yet() {
    declare("a key");
    clock.advance(AuditChain.SETTLED);
    seals().run(now());
    assertThat(seals().newest()).isEmpty();

    clock.advance(Duration.ofMillis(1));
    declare("another");
    seals().run(now());
    seals().run(now());

    assertThat(seals().newest()).hasValue(1);
    assertThat(seals().holds(1)).isTrue();
    assertThat(seals().holds(2)).isFalse();
  }

  @Test
  void each_seal_hangs_on_the_one_before() {
    for (var key : List.of("one", "two", "three")) {
      declare(key);
      clock.advance(Duration.ofMinutes(3));
      seals().run(now());
    }

    assertThat(seals().newest()).hasValue(3);
    assertThat(List.of(1L, 2L, 3L)).allMatch(seals()::holds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set person = 'U0EVIL' where id = 2",
        "update audit_entry set recorded_at = occurred_at - interval '1' hour where id = 2",
        "delete from audit_entry where id = 2",
        "insert into audit_entry (id, recorded_at, occurred_at, kind)"
            + " select 4, recorded_at, occurred_at, 'declared' from audit_entry where id = 2"
      })
  void whoever_gets_round_the_refusal_breaks_a_seal(String statement) throws Exception {
    declare("one");
    declare("two");
    declare("three");
    execute("alter table audit_entry alter column id restart with 5");
    declare("five");
    clock.advance(Duration.ofMinutes(3));
    seals().run(now());
    assertThat(seals().holds(1)).isTrue();

    database.bypassing("audit_entry", statement);

    assertThat(seals().holds(1)).isFalse();
  }

  @Test
  void an_entry_costs_one_statement() {
    declare("a first one");
    var statements =
        StatementCount.during(() ->
            bean(AuditLog.class).record("process-started", null, Optional.empty(), "1", now()));

    assertThat(statements).isEqualTo(1);
  }

  private Incident declare(String key) {
    return incidents().declare(declaration(key), now());
  }

  private List<AuditEntry> all() {
    return bean(AuditLog.class).after(0, 100);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Incidents incidents() {
    return bean(Incidents.class);
  }

  private AuditChain seals() {
    return bean(AuditChain.class);
  }

  private Instant now() {
    return clock.instant();
  }

  private Instant earlier() {
    return now().minusSeconds(60);
  }
}
