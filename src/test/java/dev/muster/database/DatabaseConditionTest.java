package dev.muster.database;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.database.DatabaseCondition.Ailment;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.health.HealthStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A disk that is full, told by the database's error. */
class DatabaseConditionTest extends DatabaseContract {

  DatabaseConditionTest() {
    super(TestDatabase.h2());
  }

  /** The clock stays, which tells when connections were given up; nothing runs by it. */
  @Override
  protected List<String> closed() {
    return super.closed().stream()
        .map(each -> each.equals("dev.muster.scheduling") ? each + ".SweepScheduler" : each)
        .toList();
  }

  @Test
  void a_full_disk_is_known_until_something_can_be_written_again() throws SQLException {
    assertThat(health()).isEqualTo(HealthStatus.UP);
    database.run(
        "alter table write_probe rename to hidden_probe",
        "create alias fail as 'void fail() throws java.sql.SQLException {"
            + " throw new java.sql.SQLException(\"could not extend file\", \"53100\"); }'");

    assertThatThrownBy(() -> ask("call fail()")).isInstanceOf(SQLException.class);
    bean(WriteProbe.class).run(clock.instant());

    assertThat(bean(DatabaseCondition.class).ailments())
        .containsExactly(Map.entry(Ailment.DISK_FULL, clock.instant()));
    assertThat(health()).isEqualTo(HealthStatus.DOWN);

    database.run("alter table hidden_probe rename to write_probe");
    bean(WriteProbe.class).run(clock.instant());

    assertThat(bean(DatabaseCondition.class).ailments()).isEmpty();
    assertThat(health()).isEqualTo(HealthStatus.UP);
  }

  @Test
  void other_failures_say_nothing_of_the_disk() {
    assertThatThrownBy(() -> ask("select nonsense")).isInstanceOf(SQLException.class);

    assertThat(bean(DatabaseCondition.class).ailments()).isEmpty();
  }

  /** Its old connections still tell why it was closed, long after that is over. */
  @Test
  void a_database_that_h2_had_to_close_is_opened_again_and_its_disk_not_blamed_twice()
      throws SQLException {
    clock.advance(Duration.ofMinutes(1));
    database.run(
        "create alias closed as 'void closed() throws java.sql.SQLException {"
            + " throw new java.sql.SQLException(\"The database has been closed\", \"90098\","
            + " new java.io.IOException(\"No space left on device\")); }'");
    var pool = DelegatingDataSource.unwrapDataSource(bean(DataSource.class));
    var old = pooled(pool);

    assertThatThrownBy(() -> ask("call closed()")).isInstanceOf(SQLException.class);

    assertThat(bean(DatabaseCondition.class).ailments()).isEmpty();
    assertThat(pooled(pool)).isNotSameAs(old);
    untilTrue("the pool has closed it", () -> isClosed(old));
  }

  private static Connection pooled(DataSource pool) throws SQLException {
    try (var connection = pool.getConnection()) {
      return connection.unwrap(JdbcConnection.class);
    }
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private HealthStatus health() {
    return Mono.from(bean(DatabaseHealth.class).getResult()).block().getStatus();
  }

  private void ask(String sql) throws SQLException {
    var pool = DelegatingDataSource.unwrapDataSource(bean(DataSource.class));
    try (var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
