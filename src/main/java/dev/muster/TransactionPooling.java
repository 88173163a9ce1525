package dev.muster;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Finds out whether a pooler lends the server's connections for a transaction at a time, as
 * PgBouncer does in transaction mode: what a session keeps on the server, such as a prepared
 * statement, is then somebody else's in the next transaction.
 */
final class TransactionPooling {

  /** Others may use the pooler at the same time, and take the connection that gives it away. */
  private static final int TRIES = 3;

  /** A prepared statement of ours is not there, or another's is: the states of both. */
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

  /** Who serves this connection right now. */
  private static int process(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery("select pg_backend_pid()")) {
      answer.next();
      return answer.getInt(1);
    }
  }
}
