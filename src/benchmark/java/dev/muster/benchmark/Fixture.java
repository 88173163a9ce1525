package dev.muster.benchmark;

import static dev.muster.testing.Patience.untilTrue;
import static java.util.Objects.requireNonNull;

import dev.muster.RunningMuster;
import dev.muster.incident.Severity;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.calls.Call;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Muster in this process, with a workspace of five and a database of its own. */
final class Fixture implements AutoCloseable {

  /**
   * Time is turned by hours, and what people are asked for meanwhile would take Slack's pace from
   * what is measured. The rows are written all the same.
   */
  private static final Map<String, String> PATIENCE =
      Stream.of("commander", "summary", "severity", "silence")
          .collect(Collectors.toMap(lack -> "muster.nudges." + lack, lack -> "365d"));

  private final List<Runnable> open = new ArrayList<>();
  private final RunningMuster muster;
  private @Nullable Database database;

  private Fixture(
      TestEnvironment workplace, Map<String, String> environment, Runnable... alsoOpen) {
    open.addAll(List.of(alsoOpen));
    // Other tests of this run know nothing of them.
    open.add(() -> System.clearProperty(Responders.PROPERTY));
    System.setProperty(Responders.PROPERTY, workplace.responders());
    open.add(() -> PATIENCE.keySet().forEach(System::clearProperty));
    PATIENCE.forEach(System::setProperty);
    muster = RunningMuster.start(workplace.folder(), environment);
    open.add(muster::close);
  }

  static Fixture onPostgres() throws SQLException {
    return populated(0);
  }

  /** With so many open incidents that have a channel and a card. */
  static Fixture populated(int incidents) throws SQLException {
    var scratch = TempFiles.folder();
    var workplace = TestEnvironment.in(scratch.path());
    var database = new Database();
    if (incidents > 0) {
      try (var sandbox = workplace.open()) {
        Population.of(incidents, Severity.SEV2, database, sandbox);
      }
      // They were written with the usual patience.
      database.execute("delete from nudge");
    }
    var world =
        new Fixture(
            workplace, Map.of("DATABASE_URL", database.url()), scratch::close, database::close);
    world.database = database;
    return world;
  }

  /** The database that Muster brings along, in a file. */
  static Fixture embedded() {
    var scratch = TempFiles.folder();
    return new Fixture(TestEnvironment.in(scratch.path()), Map.of(), scratch::close);
  }

  Database database() {
    return requireNonNull(database, "the embedded database is Muster's own");
  }

  RunningMuster muster() {
    return muster;
  }

  Sandbox sandbox() {
    return muster.sandbox();
  }

  /** A minute passes, and with it what Slack allows for a minute is there again. */
  void rest() {
    try {
      untilTrue("nothing is owed", () -> enqueued().isEmpty());
    } catch (AssertionError e) {
      throw new AssertionError("still owed: " + enqueued(), e);
    }
    sandbox().turnClock(Duration.ofMinutes(1));
  }

  /** Declares so often that everything has been loaded and compiled a little. */
  void warmUp(int declares) {
    for (var count = 1; count <= declares; count++) {
      Declare.of(sandbox(), TestEnvironment.REPORTER, "Rehearsal " + count).awaitDone();
      settle();
      rest();
    }
  }

  /** Waits until nothing is under way, and forgets what was. */
  void settle() {
    awaitQuiet();
    sandbox().calls().clear();
  }

  void awaitQuiet() {
    untilTrue(
        "nothing is under way", () -> sandbox().calls().all().stream().noneMatch(Call::isRunning));
  }

  private List<String> enqueued() {
    var pool = DelegatingDataSource.unwrapDataSource(muster.bean(DataSource.class));
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                """
                select incident, kind, attempts, next_attempt_at, lease_ends_at, waits_for,
                  last_problem
                from effect where state = 'OWED' limit 20
                """)) {
      var all = new ArrayList<String>();
      while (found.next()) {
        var one = new StringJoiner(" ");
        for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          one.add(found.getString(column));
        }
        all.add(one.toString());
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    open.reversed().forEach(Runnable::run);
  }
}
