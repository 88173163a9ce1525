package dev.muster.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A PostgreSQL database of its own that waits for the disk at each commit. The server that the
 * tests bring along does not, and would flatter everybody who commits often.
 */
final class Database implements AutoCloseable {

  private final TestDatabase database = TestDatabase.postgres();
  private final HikariDataSource pool = new HikariDataSource();

  Database() throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "alter database %s set synchronous_commit = on".formatted(connection.getCatalog()));
    }
    pool.setJdbcUrl(database.url());
    pool.setMinimumIdle(1);
  }

  String url() {
    return database.url();
  }

  Connection connect() throws SQLException {
    return pool.getConnection();
  }

  void execute(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long count(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  @Override
  public void close() {
    pool.close();
    database.close();
  }
}
