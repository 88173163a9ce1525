package dev.muster.scheduling;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the time of the database before anything else starts, and every few seconds. */
@Singleton
class DatabaseTimeReading implements Sweep, ApplicationEventListener<StartupEvent>, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseTimeReading.class);

  /** The number of readings; the one with the fastest answer is the most precise and is used. */
  private static final int QUESTIONS = 3;

  private final DatabaseClock clock;
  private final DataSource pool;

  DatabaseTimeReading(DatabaseClock clock, DataSource source) {
    this.clock = clock;
    this.pool = DelegatingDataSource.unwrapDataSource(source);
  }

  private record Answer(Instant said, long asked, long answered) {

    boolean isFasterThan(Answer other) {
      return answered - asked < other.answered - other.asked;
    }
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    look();
  }

  @Override
  public String name() {
    return "database clock";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run(Instant now) {
    look();
  }

  /**
   * Ignores a database that does not answer: statements that need it for more than its time report
   * that.
   */
  private void look() {
    try (var connection = pool.getConnection()) {
      var fastest = ask(connection);
      for (var more = 1; more < QUESTIONS; more++) {
        var next = ask(connection);
        fastest = next.isFasterThan(fastest) ? next : fastest;
      }
      clock.looked(fastest.said(), fastest.asked(), fastest.answered());
    } catch (SQLException e) {
      LOG.debug("The database did not tell its time", e);
    }
  }

  private Answer ask(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      var asked = clock.nanos();
      try (var found = statement.executeQuery("select current_timestamp")) {
        found.next();
        var said = found.getObject(1, OffsetDateTime.class).toInstant();
        return new Answer(said, asked, clock.nanos());
      }
    }
  }
}
