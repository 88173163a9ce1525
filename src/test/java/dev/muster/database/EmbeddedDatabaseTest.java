package dev.muster.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

  private static final int ROWS = 2000;

  /** H2 closes it like that when it cannot write. Without recovery it loses a commit or more. */
  @RepeatedTest(3)
  void what_was_committed_survives_when_h2_closes_its_file_and_opens_it_again() throws Exception {
    try (var file = TestDatabase.h2File()) {
      var database = new EmbeddedDatabase(file.url());
      create(database);
      var writers = new Writer[4];
      for (var each = 0; each < writers.length; each++) {
        writers[each] = new Writer(database, each);
        writers[each].start();
      }
      for (var each : writers) {
        assertThat(each.wanted.await(30, TimeUnit.SECONDS)).isTrue();
      }

      try (var connection = database.connect(null, null);
          var statement = connection.createStatement()) {
        statement.execute("shutdown immediately");
      }

      for (var each : writers) {
        each.join();
        assertThat(kept(database, each.id)).isGreaterThanOrEqualTo(each.committed);
      }
      database.stop();
    }
  }

  @Test
  void what_was_replaced_is_used_again() throws SQLException {
    var neglected = sizeAfterCommits(false);
    var kept = sizeAfterCommits(true);

    assertThat(kept).isLessThan(neglected * 2 / 3);
  }

  @Test
  void every_row_is_still_there_after_it_was_moved() throws SQLException {
    try (var file = TestDatabase.h2File()) {
      var database = new EmbeddedDatabase(file.url());
      commit(database, true);

      try (var connection = database.connect(null, null);
          var statement = connection.createStatement();
          var found = statement.executeQuery("select count(*), count(distinct id) from thing")) {
        found.next();
        assertThat(found.getInt(1)).isEqualTo(ROWS);
        assertThat(found.getInt(2)).isEqualTo(ROWS);
      }
      database.stop();
    }
  }

  @Test
  void the_file_is_kept_small_too_after_h2_had_to_close_it() throws SQLException {
    try (var file = TestDatabase.h2File()) {
      var database = new EmbeddedDatabase(file.url());
      try (var connection = database.connect(null, null);
          var statement = connection.createStatement()) {
        assertThat(database.store()).isPresent();
        statement.execute("shutdown immediately");
      }

      new EmbeddedFileSweep(database).run(Instant.EPOCH);
      assertThat(database.store()).isEmpty();
      database.connect(null, null).close();
      assertThat(database.store()).isPresent();
      database.stop();
    }
  }

  private static long sizeAfterCommits(boolean swept) throws SQLException {
    try (var file = TestDatabase.h2File()) {
      var database = new EmbeddedDatabase(file.url());
      commit(database, swept);
      var size = file.size();
      database.stop();
      return size;
    }
  }

  /** Each commit touches another leaf of the index by a random id, as the outbox does. */
  private static void commit(EmbeddedDatabase database, boolean swept) throws SQLException {
    var sweep = new EmbeddedFileSweep(database);
    try (var connection = database.connect(null, null);
        var statement = connection.createStatement()) {
      statement.execute("create table thing (id uuid primary key, body varchar)");
      for (var each = 1; each <= ROWS; each++) {
        statement.execute(
            "insert into thing values ('%s', '%s')".formatted(UUID.randomUUID(), "x".repeat(200)));
        if (swept && each % 25 == 0) {
          sweep.run(Instant.EPOCH);
        }
      }
    }
  }

  private static void create(EmbeddedDatabase database) throws SQLException {
    try (var connection = database.connect(null, null);
        var statement = connection.createStatement()) {
      statement.execute("create table counter (id int primary key, n int, body varchar)");
      statement.execute(
          "insert into counter values (0, 0, ''), (1, 0, ''), (2, 0, ''), (3, 0, '')");
    }
  }

  private static int kept(EmbeddedDatabase database, int id) throws SQLException {
    try (var connection = database.connect(null, null);
        var statement = connection.createStatement();
        var found = statement.executeQuery("select n from counter where id = " + id)) {
      found.next();
      return found.getInt(1);
    }
  }

  private static final class Writer extends Thread {

    private final EmbeddedDatabase database;
    private final int id;
    private final CountDownLatch wanted = new CountDownLatch(5000);
    private volatile int committed;

    Writer(EmbeddedDatabase database, int id) {
      this.database = database;
      this.id = id;
    }

    @Override
    public void run() {
      try (var connection = database.connect(null, null);
          var update =
              connection.prepareStatement("update counter set n = ?, body = ? where id = ?")) {
        for (var n = 1; true; n++) {
          update.setInt(1, n);
          update.setString(2, "x".repeat(n * 37 % 1500));
          update.setInt(3, id);
          update.executeUpdate();
          committed = n;
          wanted.countDown();
        }
      } catch (SQLException closed) {
        // The database is closed under its connections: that is what is tested.
      }
    }
  }
}
