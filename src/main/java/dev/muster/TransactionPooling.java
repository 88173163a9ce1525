package dev.muster;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Detects a pooler that assigns server connections per transaction, such as PgBouncer in
 * transaction mode. Session state on the server, such as a prepared statement, then belongs to
 * another client in the next transaction.
 */
final class TransactionPooling {

  /**
   * Repeated, because another client of the pooler may take the connection that would reveal the
   * pooling.
   */
  private static final int TRIES = 3;

  /** SQLSTATEs: the prepared statement does not exist (26000), or already exists (42P05). */
  private static final Set<String> FOREIGN = Set.of("26000", "42P05");

  private TransactionPooling() {}

  @FunctionalInterface
  interface Connect {
    Connection connect() throws SQLException;
  }

  static boolean isBetween(Connect server) throws SQLException {
    try (var one = server.connect();
        var other = server.connect()) {
      other.setAutoCommit(false);
      for (var each = 0; each < TRIES; each++) {
        var shared = process(one) == process(other);
        other.rollback();
        if (shared) {
          return true;
        }
      }
      return false;
    } catch (SQLException e) {
      if (FOREIGN.contains(String.valueOf(e.getSQLState()))) {
        return true;
      }
      throw e;
    }
  }

  /** The process id of the server backend that serves this connection now. */
  private static int process(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery("select pg_backend_pid()")) {
      answer.next();
      return answer.getInt(1);
    }
  }
}
