package dev.muster.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks from outside which rings are committed: a ring is as late as the moment a stranger can see
 * it. Looks every 25 ms, and counts that against whoever is watched.
 */
final class Watch {

  private static final Duration LOOK = Duration.ofMillis(25);

  /** Rows are numbered before they are committed, so some appear behind later ones. */
  private static final long LATECOMERS = 6000;

  private final Database database;
  private final String sql;
  private final Set<Long> seen = new HashSet<>();
  private final long first;
  private long newest;

  private Watch(Database database, String sql, long newest) {
    this.database = database;
    this.sql = sql;
    this.first = newest;
    this.newest = newest;
  }

  /** A ring of Muster's is a row that the outbox owes. */
  static Watch muster(Database database) throws SQLException {
    return new Watch(
        database,
        """
        select sequence, (body::json ->> 'dueAt')::timestamptz from effect
        where sequence > ? and kind = 'remind-of-update'
        """,
        database.count("select coalesce(max(sequence), 0) from effect"));
  }

  /** A ring of a bot that has a trigger for each incident is a row it writes itself. */
  static Watch triggers(Database database) throws SQLException {
    return new Watch(
        database,
        "select sequence, due_at from ring where sequence > ?",
        database.count("select coalesce(max(sequence), 0) from ring"));
  }

  /** How late each ring was that is seen from now on, until there are so many or time is up. */
  List<Double> lateMillis(int wanted, Duration longest) throws SQLException {
    var late = new ArrayList<Double>();
    var end = System.nanoTime() + longest.toNanos();
    try (var connection = database.connect()) {
      while (late.size() < wanted && System.nanoTime() < end) {
        look(connection, late);
        LockSupport.parkNanos(LOOK.toNanos());
      }
    }
    return late;
  }

  private void look(Connection connection, List<Double> late) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, Math.max(first, newest - LATECOMERS));
      try (var found = statement.executeQuery()) {
        var now = Instant.now();
        while (found.next()) {
          var sequence = found.getLong(1);
          if (seen.add(sequence)) {
            newest = Math.max(newest, sequence);
            var due = found.getObject(2, OffsetDateTime.class).toInstant();
            late.add(Duration.between(due, now).toNanos() / 1e6);
          }
        }
      }
    }
  }
}
