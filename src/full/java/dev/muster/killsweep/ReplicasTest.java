package dev.muster.killsweep;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.killsweep.Breakpoint.Moment;
import dev.muster.sandbox.app.Delivery;
import dev.muster.testing.CountReport;
import dev.muster.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes on one PostgreSQL, their machines' clocks ten seconds apart. One comes to grief in
 * the middle of everything, and the other carries on.
 */
@SuppressWarnings("NullAway.Init") // each test calls open first
class ReplicasTest {

  private static final Duration SKEW = Duration.ofSeconds(5);

  private static final Duration HOUR = Duration.ofHours(1);

  /** Nothing that the one had taken is its own any more. */
  private static final Duration PAST_THE_LEASE = Duration.ofSeconds(15);

  /** Not so late that Slack itself asks. */
  private static final Duration JUST_DUE = Duration.ofSeconds(5);

  /** A channel whose name is taken, and two messages to schedule once the last is withdrawn. */
  private static final int CALLS_THAT_NEED_ANOTHER = 3;

  private static final List<String> UPDATES = List.of("update-before", "update-after");
  private static final List<String> RESOLUTIONS = List.of("resolve-before", "resolve-after");
  private static final List<String> REMINDERS =
      List.of("remind-before", "remind-after", "reminded-before", "reminded-after");

  private final TestDatabase database = TestDatabase.postgres();
  @TempDir private Path folder;
  private TestCluster cluster;
  private ScenarioUsers users;
  private ExpectedState expected;
  private Replica one;
  private Replica other;
  private Path log;
  private int steps;

  @AfterEach
  void close() {
    cluster.close();
    database.close();
  }

  @Test
  void what_was_frozen_past_its_lease_is_taken_over_and_wakes_up_too_late() {
    // However long this machine takes over it, no call of the frozen one ends by itself.
    open("frozen", Map.of("MUSTER_SLACK_CALL_TIMEOUT", "1m"));
    var held = standStill();
    var points = held.size();
    one.freeze();
    held.releaseAnswers();
    other.wake();
    takeOver();

    held.release();
    untilTrue("what was late is there twice", () -> expected.findings().doubled() > 0);
    one.wake();
    // The others had another call to make first, and did not.
    untilTrue("it has noticed", () -> wokenTooLate() == points - CALLS_THAT_NEED_ANOTHER);
    settled();
    report("frozen-replica", points);
    assertThat(cluster.sandbox().calls().of("chat.delete")).isNotEmpty();
  }

  @Test
  void what_a_killed_one_was_doing_is_taken_over() {
    open("killed", Map.of());
    var held = standStill();
    var points = held.size();
    one.kill();
    held.drop();
    other.wake();
    takeOver();
    settled();
    report("killed-replica", points);
  }

  @Test
  void one_that_is_stopped_leaves_nothing_that_its_successor_has_to_wait_for() {
    open("stopped", Map.of("MUSTER_OUTBOX_LEASE", "1h", "MUSTER_SLACK_CALL_TIMEOUT", "1m"));
    var held = standStill();
    var points = held.size();
    other.wake();
    one.stop();
    held.drop();
    cluster.deliverTo(List.of(other));
    settled();
    report("stopped-replica", points);
  }

  @Test
  void whichever_of_them_hears_of_it_however_often_and_however_clocks_are_set_it_happens_once() {
    open("both", Map.of());
    setClocks(HOUR, HOUR.negated());
    begin();
    setClocks(HOUR.negated(), HOUR);
    act();
    setClocks(Duration.ZERO, HOUR.negated());
    ring(REMINDERS);
    setClocks(SKEW.negated(), SKEW);
    settled();
    assertThat(wokenTooLate()).as("taken over while both were there").isZero();
    report("clock-steps", steps);

    var heard = cluster.sandbox().deliveries();
    // Each goes to both, for they take turns.
    Stream.concat(heard.stream(), heard.stream()).forEach(this::again);
    settled();
    CountReport.of("two-replicas")
        .with("deliveries repeated", 2 * heard.size())
        .with("lost", expected.findings().lost())
        .with("doubled", expected.findings().doubled())
        .write();
  }

  private void setClocks(Duration ofOne, Duration ofOther) {
    one.setClock(ofOne);
    other.setClock(ofOther);
    steps += 2;
  }

  private void again(Delivery earlier) {
    cluster.sandbox().again(earlier);
  }

  private void open(String name, Map<String, String> settings) {
    try {
      log = Path.of("target", "reports", "replicas-%s.log".formatted(name));
      Files.createDirectories(log.getParent());
      Files.deleteIfExists(log);
      var all = new HashMap<>(settings);
      all.put("DATABASE_URL", database.url());
      cluster = TestCluster.open(folder, log, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    users = new ScenarioUsers(cluster.sandbox());
    expected = new ExpectedState(cluster.sandbox());
    one = cluster.replica(SKEW.negated());
    other = cluster.replica(SKEW);
    one.start();
    other.start();
  }

  /** With only one of them there, everything stands still in the middle of a call to Slack. */
  private HeldCalls standStill() {
    begin();
    other.freeze();
    cluster.deliverTo(List.of(one));
    var held = new HeldCalls(cluster.sandbox().faults());
    for (var moment : Moment.values()) {
      held.declareUpToChannel(moment, title("channel", moment));
      held.introduce(moment, users.person(declarer(moment)).id());
      held.declareUpToCard(moment, title("card", moment));
      held.declareUpToPin(moment, title("pin", moment));
      held.declareInsured(moment, title("insured", moment));
      held.updateOrResolve(moment, at(UPDATES, moment));
      held.updateOrResolve(moment, at(RESOLUTIONS, moment));
      held.remind(moment, at(REMINDERS, moment));
      held.showReminded(moment, at(REMINDERS.subList(2, 4), moment));
    }
    act();
    ring(REMINDERS);
    held.awaitCaught();
    return held;
  }

  private void begin() {
    UPDATES.forEach(title -> declare("maya", "sev2", title));
    RESOLUTIONS.forEach(title -> declare("maya", "sev2", title));
    REMINDERS.forEach(title -> declare("maya", "sev1", title));
    settled();
    ring(REMINDERS);
    settled();
    ring(Stream.concat(UPDATES.stream(), RESOLUTIONS.stream()).toList());
    settled();
  }

  private void act() {
    for (var moment : Moment.values()) {
      declare(declarer(moment), "sev3", title("channel", moment));
      declare("maya", "sev3", title("card", moment));
      declare("maya", "sev3", title("pin", moment));
      declare("maya", "sev2", title("insured", moment));
    }
    for (var title : UPDATES) {
      users.update("maya", title, "Identified", "It is the cache");
      expected.changed(title);
    }
    for (var title : RESOLUTIONS) {
      users.resolve("maya", title);
      expected.resolved(title);
    }
  }

  private void ring(List<String> titles) {
    var now = cluster.sandbox().clock().instant();
    titles.stream()
        .map(title -> SlackSnapshot.due(cluster.sandbox(), users.channel(title)).orElseThrow())
        .map(due -> Duration.between(now, due.plus(JUST_DUE)))
        .max(Duration::compareTo)
        .ifPresent(cluster::turn);
    titles.forEach(expected::rung);
  }

  private void takeOver() {
    cluster.deliverTo(List.of(other));
    cluster.turn(PAST_THE_LEASE);
    expected.await(expected.titles());
  }

  private void settled() {
    expected.await(expected.titles());
    untilTrue("nothing is owed any more", () -> enqueued() == 0);
    assertThat(expected.findings().sentences()).isEmpty();
  }

  private int enqueued() {
    try (var connection = DriverManager.getConnection(database.url());
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select count(*) from effect where state <> 'DONE' and state <> 'SUPERSEDED'")) {
      found.next();
      return found.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long wokenTooLate() {
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> line.contains("another process has taken")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(String name, int points) {
    var found = expected.findings();
    CountReport.of(name)
        .with("points", points)
        .with("lost", found.lost())
        .with("doubled", found.doubled())
        .write();
  }

  private void declare(String by, String severity, String title) {
    users.declare(by, severity, title);
    expected.declared(title);
    expected.insured(title, !severity.equals("sev3"));
  }

  private static String title(String point, Moment moment) {
    return "declare-%s-%s".formatted(point, moment.inWords());
  }

  /** Each declares one first, so that it is known whom Slack is asked about. */
  private static String declarer(Moment moment) {
    return moment == Moment.BEFORE ? "lena" : "tom";
  }

  private static String at(List<String> titles, Moment moment) {
    return titles.get(moment == Moment.BEFORE ? 0 : 1);
  }
}
