package dev.muster.benchmark;

import dev.muster.scheduling.Sweep;
import dev.muster.testing.TurnedClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A day and a night by a clock that is turned. The sweep comes every second, give or take 400 ms; a
 * second in which nothing is due is skipped, for nothing would happen.
 */
final class SimulatedDay {

  private static final Duration CADENCE = Duration.ofHours(2);
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration DOWN = Duration.ofHours(5);
  private static final int JITTER_MILLIS = 400;

  private final Database database;
  private final TurnedClock clock;
  private final Sweep sweep;
  private final SplittableRandom random;

  SimulatedDay(Database database, TurnedClock clock, Sweep sweep, SplittableRandom random) {
    this.database = database;
    this.clock = clock;
    this.sweep = sweep;
    this.random = random;
  }

  void live(ResultStore results) throws SQLException {
    var start = clock.instant();
    database.execute(
        """
        update reminder
        set since = timestamptz '%s',
          due_at = timestamptz '%s' + interval '1 hour' + interval '600 milliseconds' * incident
        """
            .formatted(start, start));
    ringUntil(start.plus(DAY));
    results.add(
        Line.count(
            "1,000 incidents, 24 h on a turned clock: rings too many or too few",
            rungOtherThan(DAY.dividedBy(CADENCE)),
            Target.exactly(0)));
    results.add(Line.count("the same: drift at the end, ms", drift(), Target.exactly(0)));
    down(results);
  }

  /** Whatever was missed meanwhile, each incident hears of it once. */
  private void down(ResultStore results) throws SQLException {
    // Nobody answered all day long, and no more than that is asked in vain.
    database.execute("update reminder set rings = 0");
    var newest = database.count("select max(sequence) from effect");
    clock.advance(DOWN);
    sweep.run(clock.instant());
    results.add(
        Line.count(
            "after 5 h without Muster: incidents that did not ring exactly once",
            database.count(
                """
                select count(*) from (
                  select incident.number from incident
                  left join effect on effect.incident = incident.number
                    and effect.kind = 'remind-of-update' and effect.sequence > %d
                  group by incident.number having count(effect.sequence) <> 1) other
                """
                    .formatted(newest)),
            Target.exactly(0)));
  }

  private void ringUntil(Instant end) throws SQLException {
    for (var next = next(); next.isPresent() && next.get().isBefore(end); next = next()) {
      var second = Math.floorDiv(next.get().toEpochMilli(), 1000L) + 1;
      var jitter = random.nextInt(2 * JITTER_MILLIS) - JITTER_MILLIS;
      var tick = Instant.ofEpochMilli(second * 1000 + jitter);
      if (tick.isBefore(next.get())) {
        tick = tick.plusSeconds(1);
      }
      clock.advance(Duration.between(clock.instant(), tick));
      sweep.run(clock.instant());
    }
  }

  private Optional<Instant> next() throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var found = statement.executeQuery("select min(due_at) from reminder")) {
      found.next();
      return Optional.ofNullable(found.getObject(1, OffsetDateTime.class))
          .map(OffsetDateTime::toInstant);
    }
  }

  private long rungOtherThan(long wanted) throws SQLException {
    return database.count(
        """
        select count(*) from (
          select incident from effect where kind = 'remind-of-update'
          group by incident having count(*) <> %d) other
        """
            .formatted(wanted));
  }

  /** How far the furthest due moment is from where the first one and the cadence put it. */
  private long drift() throws SQLException {
    return database.count(
        """
        select coalesce(max(abs(extract(epoch from due - first) * 1000 - turn * %d)), 0)::bigint
        from (
          select due, min(due) over (partition by incident) as first,
            row_number() over (partition by incident order by due) - 1 as turn
          from (
            select incident, (body::json ->> 'dueAt')::timestamptz as due
            from effect where kind = 'remind-of-update') rings) turns
        """
            .formatted(CADENCE.toMillis()));
  }
}
