package dev.muster.database;

import static dev.muster.incident.Examples.declaration;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.database.DatabaseCondition.Ailment;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server behind the connections becomes a standby, and another takes its place. */
class FailoverTest extends DatabaseContract {

  private static final String SERVER =
      "do $$ begin execute format('alter database %I "
          + "set default_transaction_read_only = ON_OFF', current_database()); end $$";

  FailoverTest() {
    super(TestDatabase.migratedPostgres());
  }

  /** The clock stays, which tells when connections were given up; nothing runs by it. */
  @Override
  protected List<String> closed() {
    return super.closed().stream()
        .map(each -> each.equals("dev.muster.scheduling") ? each + ".SweepScheduler" : each)
        .toList();
  }

  @Test
  void a_pool_left_on_a_read_only_server_goes_over_to_the_next_one_at_once() throws Exception {
    declare("before");
    leavePoolReadOnly();
    clock.advance(Duration.ofMinutes(1));

    assertThatThrownBy(() -> declare("the one that finds out")).matches(DatabaseErrors::isReadOnly);
    assertThat(bean(DatabaseCondition.class).ailments()).containsOnlyKeys(Ailment.READ_ONLY);
    for (var each = 0; each < 20; each++) {
      declare("after " + each);
    }
    bean(WriteProbe.class).run(clock.instant());

    assertThat(bean(DatabaseCondition.class).ailments()).isEmpty();
  }

  @Test
  void while_there_is_no_other_server_it_stays_known() throws Exception {
    leavePoolReadOnly();
    database.run(SERVER.replace("ON_OFF", "on"));
    clock.advance(Duration.ofMinutes(1));

    assertThatThrownBy(() -> declare("one")).matches(DatabaseErrors::isReadOnly);
    bean(WriteProbe.class).run(clock.instant());
    assertThat(bean(DatabaseCondition.class).ailments()).containsOnlyKeys(Ailment.READ_ONLY);

    database.run("set default_transaction_read_only = off", SERVER.replace("ON_OFF", "off"));
    bean(WriteProbe.class).run(clock.advance(Duration.ofSeconds(2)));
    bean(WriteProbe.class).run(clock.instant());
    assertThat(bean(DatabaseCondition.class).ailments()).isEmpty();
  }

  /** All sessions of the pool are read-only from now on, those that begin later are not. */
  private void leavePoolReadOnly() throws SQLException {
    database.run(
        SERVER.replace("ON_OFF", "on"),
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()");
    untilTrue("the pool has connections again", this::isReadable);
    database.run("set default_transaction_read_only = off", SERVER.replace("ON_OFF", "off"));
  }

  private boolean isReadable() {
    try {
      bean(Incidents.class).find(new IncidentNumber(1));
      return true;
    } catch (RuntimeException notYet) {
      return false;
    }
  }

  private void declare(String key) {
    bean(Incidents.class).declare(declaration(key), clock.instant());
  }
}
