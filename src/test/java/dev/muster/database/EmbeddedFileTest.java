package dev.muster.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmbeddedFileTest {

  private static final int ROWS = 2000;

  @Test
  void what_was_replaced_is_used_again() throws SQLException {
    var neglected = sizeAfterCommits(false);
    var kept = sizeAfterCommits(true);

    assertThat(kept).isLessThan(neglected * 2 / 3);
  }

  @Test
  void every_row_is_still_there_after_it_was_moved() throws SQLException {
    try (var database = TestDatabase.h2File()) {
      var file = new EmbeddedFile(pool(database));
      commit(database, file);

      try (var connection = database.connect();
          var statement = connection.createStatement();
          var found = statement.executeQuery("select count(*), count(distinct id) from thing")) {
        found.next();
        assertThat(found.getInt(1)).isEqualTo(ROWS);
        assertThat(found.getInt(2)).isEqualTo(ROWS);
      }
    }
  }

  @Test
  void it_goes_on_with_the_database_that_h2_opens_after_it_had_to_close_one() throws SQLException {
    try (var database = TestDatabase.h2File()) {
      var file = new EmbeddedFile(pool(database));
      file.run(Instant.EPOCH);
      try (var connection = database.connect();
          var statement = connection.createStatement()) {
        statement.execute("shutdown immediately");
      }

      file.run(Instant.EPOCH);
    }
  }

  @Test
  void a_database_in_memory_has_no_file_to_keep() {
    try (var database = TestDatabase.h2()) {
      new EmbeddedFile(pool(database)).run(Instant.EPOCH);
    }
  }

  private static long sizeAfterCommits(boolean kept) throws SQLException {
    try (var database = TestDatabase.h2File()) {
      var file = new EmbeddedFile(pool(database));
      commit(database, kept ? file : null);
      return database.size();
    }
  }

  /** Each commit touches another leaf of the index by a random id, as the outbox does. */
  private static void commit(TestDatabase database, @Nullable EmbeddedFile kept)
      throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("create table thing (id uuid primary key, body varchar)");
      for (var each = 1; each <= ROWS; each++) {
        statement.execute(
            "insert into thing values ('%s', '%s')".formatted(UUID.randomUUID(), "x".repeat(200)));
        if (kept != null && each % 25 == 0) {
          kept.run(Instant.EPOCH);
        }
      }
    }
  }

  private static JdbcDataSource pool(TestDatabase database) {
    var pool = new JdbcDataSource();
    pool.setURL(database.url());
    return pool;
  }
}
