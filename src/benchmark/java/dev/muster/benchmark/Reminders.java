package dev.muster.benchmark;

import static dev.muster.testing.Patience.untilTrue;

import dev.muster.incident.Severity;
import dev.muster.scheduling.Sweep;
import dev.muster.testing.TurnedClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Ten thousand open incidents want to hear from somebody. */
final class Reminders implements Benchmark {

  static final int OPEN = Integer.getInteger("benchmark.incidents", 10_000);

  /** Every one of them rings twelve times on the day that is turned. */
  private static final int OPEN_ALL_DAY = OPEN / 10;

  private static final int BURSTS = 3;
  private static final Duration SPREAD = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration AHEAD = Duration.ofSeconds(3);
  private static final Duration EVERY = Duration.ofMinutes(30);

  @Override
  public int number() {
    return 7;
  }

  @Override
  public String name() {
    return "reminders";
  }

  @Override
  public void measure(ResultStore results) throws Exception {
    byTheSystemClock(results);
    byATurnedClock(results);
  }

  private static void byTheSystemClock(ResultStore results) throws Exception {
    try (var scratch = TempFiles.folder();
        var database = new Database();
        var theirs = new Database();
        var sandbox = TestEnvironment.large();
        var quartz = TriggerPerIncident.on(theirs)) {
      Population.of(OPEN, Severity.SEV2, database, sandbox);
      try (var muster =
          LoadClient.muster(scratch.path().resolve("log"), sandbox, database, Map.of())) {
        sandbox.connect(muster.page("/slack/events"));
        for (var burst = 1; burst <= BURSTS; burst++) {
          muster(results, "burst", database, Duration.ZERO);
        }
        quartz(results, "burst", theirs, quartz, Duration.ZERO);
        muster(results, "spread", database, SPREAD);
        quartz(results, "spread", theirs, quartz, SPREAD);
      }
    }
    tell(results, "all due at once", "burst", Target.atMost(2000, "ms"));
    tell(results, "spread over a minute", "spread", Target.atMost(1000, "ms"));
  }

  private static void muster(ResultStore results, String series, Database database, Duration spread)
      throws SQLException {
    var start = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
    var watch = Watch.muster(database);
    allDue(database, start, spread);
    note(results, series, watch.lateMillis(OPEN, AHEAD.plus(spread).plus(LONGEST)));
    forget(database);
  }

  /** Each reminder once, from that moment on, in no order of the incidents. */
  static void allDue(Database database, Instant start, Duration spread) throws SQLException {
    database.execute(
        """
        update reminder
        set due_at = timestamptz '%s' + interval '1 millisecond' * (%s), message = null
        """
            .formatted(start, offset("incident", spread)));
  }

  private static void quartz(
      ResultStore results,
      String series,
      Database database,
      TriggerPerIncident quartz,
      Duration spread)
      throws Exception {
    var plan = System.nanoTime();
    var before = Instant.now().plus(Duration.ofDays(1));
    quartz.schedule(OPEN, EVERY, number -> before);
    results.note("Quartz, scheduling all ms", (System.nanoTime() - plan) / 1e6);
    var watch = Watch.triggers(database);
    var start = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
    database.execute(
        "update qrtz_triggers set next_fire_time = %d + %s, start_time = %d + %s"
            .formatted(
                start.toEpochMilli(),
                offset("substring(trigger_name from 10)::bigint", spread),
                start.toEpochMilli(),
                offset("substring(trigger_name from 10)::bigint", spread)));
    quartz.start();
    note(results, "Quartz " + series, watch.lateMillis(OPEN, AHEAD.plus(spread).plus(LONGEST)));
    quartz.pause();
  }

  /** Milliseconds after the first, in no order of the numbers. */
  private static String offset(String number, Duration spread) {
    return "((%s) * 7919 %% %d) * %d / %d".formatted(number, OPEN, spread.toMillis(), OPEN);
  }

  private static void note(ResultStore results, String series, List<Double> late) {
    results.note(series + " rings", (double) late.size());
    results.note(series + " p50 ms late", Figures.percentile(late, 0.5));
    results.note(series + " p99 ms late", Figures.percentile(late, 0.99));
    results.note(series + " latest ms late", Figures.most(late));
  }

  /** What waits for Slack's pace would take until tomorrow, and is in nobody's way then. */
  private static void forget(Database database) {
    untilTrue(
        "the backlog is gone",
        () -> {
          try {
            database.execute("delete from effect where state = 'OWED' and lease_ends_at is null");
            return database.count("select count(*) from effect where state = 'OWED'") == 0;
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void tell(ResultStore results, String how, String series, Target target) {
    results.add(
        Line.time(
            "%,d reminders %s: enqueued p99 late".formatted(OPEN, how),
            results.median(series + " p99 ms late"),
            "a Quartz trigger per incident",
            results.median("Quartz " + series + " p99 ms late"),
            target));
    results.add(
        Line.count(
            "of them enqueued within a minute, in the worst round",
            Math.round(Figures.percentile(results.noted(series + " rings"), 0)),
            Target.exactly(OPEN)));
    results.add(
        Line.count(
            "the same by Quartz",
            Math.round(Figures.percentile(results.noted("Quartz " + series + " rings"), 0)),
            Target.none()));
  }

  /** A day in a minute: Muster without its faces, its sweep rung by hand about every second. */
  private static void byATurnedClock(ResultStore results) throws Exception {
    try (var database = new Database()) {
      var clock = new TurnedClock(Instant.now());
      new Population(database, OPEN_ALL_DAY).declare(Severity.SEV3, "U0000001");
      database.execute("update effect set state = 'DONE', settled_at = owed_at");
      try (var muster = Population.quiet(database, clock)) {
        // The others belong to faces that are not there.
        var sweep =
            muster.getBeanDefinitions(Sweep.class).stream()
                .filter(each -> each.getBeanType().getSimpleName().equals("ReminderSweep"))
                .map(muster::getBean)
                .findFirst()
                .orElseThrow();
        var day = new SimulatedDay(database, clock, sweep, new SplittableRandom(results.seed()));
        day.live(results);
      }
    }
  }
}
