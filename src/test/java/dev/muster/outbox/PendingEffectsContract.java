package dev.muster.outbox;

import static dev.muster.incident.Examples.declaration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.outbox.PendingEffects.Waiting;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted as not yet known to the chat. */
abstract class PendingEffectsContract extends DatabaseContract {

  PendingEffectsContract(TestDatabase database) {
    super(database);
  }

  @Test
  void what_is_owed_is_counted_for_each_incident_from_the_oldest_on() throws SQLException {
    var one = declared("one");
    var other = declared("other");
    var done = declared("done");
    run("update effect set state = 'DONE'");
    var oldest = clock.instant();
    enqueue(one, 1);
    clock.advance(Duration.ofMinutes(3));
    enqueue(one, 2);
    var later = clock.instant();
    enqueue(other, 1);

    assertThat(bean(PendingEffects.class).of(List.of(one, other, done, new IncidentNumber(404))))
        .containsOnlyKeys(one, other)
        .containsEntry(one, new Waiting(3, oldest))
        .containsEntry(other, new Waiting(1, later));
    assertThat(bean(PendingEffects.class).of(List.of(other))).containsOnlyKeys(other);
    assertThat(bean(PendingEffects.class).of(List.of())).isEmpty();
  }

  @Test
  void what_was_done_overtaken_or_given_up_waits_no_more() throws SQLException {
    var number = declared("a key");
    for (var state : List.of("DONE", "SUPERSEDED", "GIVEN_UP")) {
      run("update effect set state = '" + state + "'");
      assertThat(bean(PendingEffects.class).of(List.of(number))).as(state).isEmpty();
    }
  }

  private IncidentNumber declared(String key) {
    return bean(Incidents.class).declare(declaration(key), clock.instant()).number();
  }

  private void enqueue(IncidentNumber number, int many) {
    for (var n = 0; n < many; n++) {
      bean(Outbox.class).enqueue(number, List.of(new Effect.PostFact(n)), clock.instant());
    }
  }

  private void run(String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
