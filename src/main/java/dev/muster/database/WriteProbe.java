package dev.muster.database;

import dev.muster.scheduling.Sweep;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/** While the database accepts no writes, tries regularly whether it accepts them again. */
@Singleton
class WriteProbe implements Sweep {

  /**
   * Number of characters to write: more than the free space in the file, so the disk must have
   * room.
   */
  private static final int FILLER = 1024 * 1024;

  private final DatabaseCondition condition;
  private final DataSource pool;

  WriteProbe(DatabaseCondition condition, DataSource pool) {
    this.condition = condition;
    this.pool = DelegatingDataSource.unwrapDataSource(pool);
  }

  @Override
  public String name() {
    return "write probe";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(2);
  }

  @Override
  public void run(Instant now) {
    if (!condition.ailments().isEmpty() && isTaken()) {
      condition.written();
    }
  }

  private boolean isTaken() {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(true);
      insert(connection);
      delete(connection);
      return true;
    } catch (SQLException notYet) {
      return false;
    }
  }

  private static void insert(Connection connection) throws SQLException {
    try (var insert = connection.prepareStatement("insert into write_probe values (?, ?)")) {
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, filler());
      insert.executeUpdate();
    }
  }

  private static void delete(Connection connection) throws SQLException {
    try (var delete = connection.prepareStatement("delete from write_probe")) {
      delete.executeUpdate();
    }
  }

  /** Random text, which the database cannot compress. */
  private static String filler() {
    return new Random()
        .ints(FILLER, ' ', '~')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
