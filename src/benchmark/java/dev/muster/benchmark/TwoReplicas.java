package dev.muster.benchmark;

import dev.muster.MusterProcess;
import dev.muster.incident.Severity;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.faults.Latency;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Two processes on one database, their clocks four seconds apart: one is killed, and later one
 * stands still for a minute and comes back believing that nothing happened.
 */
final class TwoReplicas implements Benchmark {

  private static final Duration APART = Duration.ofSeconds(2);
  private static final Duration SPREAD = Duration.ofMinutes(1);
  private static final Duration UNTIL_THE_BLOW = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration AHEAD = Duration.ofSeconds(6);
  private static final Duration LONGEST = Duration.ofSeconds(90);

  @Override
  public int number() {
    return 8;
  }

  @Override
  public String name() {
    return "two replicas";
  }

  @Override
  public void measure(ResultStore results) throws Exception {
    try (var scratch = TempFiles.folder();
        var database = new Database();
        var sandbox = TestEnvironment.large()) {
      Population.of(Reminders.OPEN, Severity.SEV2, database, sandbox);
      sandbox.faults().latency(Latency.fixed(Duration.ofMillis(300)));
      try (var slow = replica(scratch.path(), sandbox, database, APART.negated())) {
        try (var fast = replica(scratch.path(), sandbox, database, APART)) {
          sandbox.connect(List.of(slow.page("/slack/events"), fast.page("/slack/events")));
          kill(results, database, fast);
        }
        try (var fast = replica(scratch.path(), sandbox, database, APART)) {
          pause(results, database, fast);
        }
      }
      results.add(
          Line.count("reminders posted twice", postedTwice(database, sandbox), Target.exactly(0)));
    }
  }

  private static void kill(ResultStore results, Database database, MusterProcess killed)
      throws Exception {
    rehearse(
        results,
        "killed",
        database,
        () -> {
          killed.kill();
          results.note("takeover ms", takeoverMillis(results, database));
          return null;
        });
    results.add(
        Line.time(
            "one killed: until the other has what it was carrying",
            results.median("takeover ms"),
            Target.atMost(15_000, "ms")));
  }

  private static void pause(ResultStore results, Database database, MusterProcess paused)
      throws Exception {
    rehearse(
        results,
        "paused",
        database,
        () -> {
          paused.freeze();
          LockSupport.parkNanos(PAUSE.toNanos());
          paused.wake();
          return null;
        });
  }

  /** All due within a minute, and a blow in the middle of it. */
  private static void rehearse(
      ResultStore results, String how, Database database, Callable<Void> blow) throws Exception {
    database.execute("delete from effect where state = 'OWED' and lease_ends_at is null");
    var from = database.count("select coalesce(max(sequence), 0) from effect");
    var start = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
    var watch = Watch.muster(database);
    Reminders.allDue(database, start, SPREAD);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var watched =
          threads.submit(() -> watch.lateMillis(Reminders.OPEN, AHEAD.plus(SPREAD).plus(LONGEST)));
      LockSupport.parkNanos(AHEAD.plus(UNTIL_THE_BLOW).toNanos());
      blow.call();
      note(results, how, watched);
    }
    count(results, how, database, from);
  }

  private static void note(ResultStore results, String how, Future<List<Double>> watched)
      throws Exception {
    var late = watched.get();
    results.note(how + " p99 ms late", Figures.percentile(late, 0.99));
    results.note(how + " latest ms late", Figures.most(late));
    results.add(
        Line.time(
            "one %s: the latest reminder, by a clock 2 s behind".formatted(how),
            Figures.most(late),
            Target.atMost(15_000, "ms")));
  }

  private static void count(ResultStore results, String how, Database database, long from)
      throws SQLException {
    var rings =
        "select incident from effect where kind = 'remind-of-update' and sequence > " + from;
    results.add(
        Line.count(
            "one %s: reminders that rang twice".formatted(how),
            database.count(
                "select count(*) from (%s group by incident having count(*) > 1) twice"
                    .formatted(rings)),
            Target.exactly(0)));
    results.add(
        Line.count(
            "one %s: reminders that did not ring".formatted(how),
            Reminders.OPEN
                - database.count("select count(distinct incident) from (%s) rung".formatted(rings)),
            Target.exactly(0)));
  }

  /** What was on its way when it was killed: when has the other the last of it in its hands? */
  private static double takeoverMillis(ResultStore results, Database database) throws SQLException {
    var start = System.nanoTime();
    var orphans = new HashMap<Long, Integer>();
    var kinds = new HashMap<String, Integer>();
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      var sql =
          "select sequence, fence, kind from effect where state = 'OWED' and lease_ends_at > now()";
      try (var found = statement.executeQuery(sql)) {
        while (found.next()) {
          orphans.put(found.getLong(1), found.getInt(2));
          kinds.merge(found.getString(3), 1, Integer::sum);
        }
      }
      kinds.forEach((kind, count) -> results.note("left behind, " + kind, (double) count));
      while (!orphans.isEmpty()) {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        try (var found = statement.executeQuery(stillWaiting(orphans.keySet()))) {
          var waiting = new HashMap<Long, Integer>();
          while (found.next()) {
            if (found.getInt(2) == orphans.getOrDefault(found.getLong(1), -1)) {
              waiting.put(found.getLong(1), found.getInt(2));
            }
          }
          orphans.keySet().retainAll(waiting.keySet());
        }
      }
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static String stillWaiting(Iterable<Long> sequences) {
    var numbers = new StringBuilder("0");
    sequences.forEach(each -> numbers.append(',').append(each));
    return "select sequence, fence from effect where state = 'OWED' and sequence in (%s)"
        .formatted(numbers);
  }

  /** Each channel holds the card and at most one message for each reminder that was carried. */
  private static long postedTwice(Database database, Sandbox sandbox) throws SQLException {
    var known = new HashMap<Long, Long>();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                """
                select incident, count(*) from effect
                where kind = 'remind-of-update' and (state = 'DONE' or attempts > 0)
                group by incident
                """)) {
      while (found.next()) {
        known.put(found.getLong(1), found.getLong(2));
      }
    }
    var tooMany = 0L;
    for (var number = 1L; number <= Reminders.OPEN; number++) {
      var posted = sandbox.snapshot("population-" + number).posted().size() - 1L;
      tooMany += Math.max(0, posted - known.getOrDefault(number, 0L));
    }
    return tooMany;
  }

  private static MusterProcess replica(
      Path folder, Sandbox sandbox, Database database, Duration ahead) {
    var clock = folder.resolve("clock" + ahead);
    ClockFromFile.set(clock, ahead);
    return LoadClient.muster(
        folder.resolve("log" + ahead),
        sandbox,
        database,
        Map.of(ClockFromFile.VARIABLE, clock.toString()));
  }
}
