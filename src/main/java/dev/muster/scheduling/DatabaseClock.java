package dev.muster.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of the database, which all its processes share. Between two readings it advances by
 * elapsed time, so a change of this machine's clock does not affect it.
 *
 * <p>Corrects itself as NTP does: a small difference is spread over time, so that the clock neither
 * jumps nor goes back, and a large one is followed only after it has lasted. Thread-safe.
 */
public final class DatabaseClock implements InstantSource {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);

  /** While it is corrected, the clock gains or loses one part in this many. */
  private static final int SPREAD = 10;

  /** A larger difference would take too long to spread. */
  private static final Duration LEAP = Duration.ofMinutes(1);

  /** How long the database must report the same large difference before the clock follows it. */
  private static final Duration LASTING = Duration.ofSeconds(15);

  private final MachineClock machine;
  private volatile Course course;
  private volatile boolean looked;
  private @Nullable Leap leap;

  DatabaseClock(MachineClock machine) {
    this.machine = machine;
    this.course = new Course(machine.wall().instant(), nanos(), Duration.ZERO);
  }

  /**
   * @param from the time at {@code nanos}
   * @param missing the correction that is added gradually from then on
   */
  private record Course(Instant from, long nanos, Duration missing) {

    Instant at(long now) {
      var elapsed = Math.max(0, now - nanos);
      var most = elapsed / SPREAD;
      return from.plusNanos(elapsed + Math.clamp(missing.toNanos(), -most, most));
    }
  }

  private record Leap(Duration by, long since) {}

  @Override
  public Instant instant() {
    var current = course;
    return current.at(nanos());
  }

  /** How far this machine's clock is ahead of the database's. Empty before the first reading. */
  public Optional<Duration> skew() {
    return looked
        ? Optional.of(Duration.between(instant(), machine.wall().instant()))
        : Optional.empty();
  }

  long nanos() {
    return machine.nanos().getAsLong();
  }

  /**
   * Processes a reading.
   *
   * @param said the database's time at some moment between question and answer
   * @param asked the machine's nanoseconds before the question
   * @param answered the machine's nanoseconds after the answer
   */
  synchronized void looked(Instant said, long asked, long answered) {
    var travel = Duration.ofNanos(answered - asked);
    var likely = said.plus(travel.dividedBy(2));
    if (!looked) {
      course = new Course(likely, answered, Duration.ZERO);
      looked = true;
      return;
    }
    var ours = course.at(answered);
    var missing = missing(ours, said, said.plus(travel));
    if (missing.abs().compareTo(LEAP) <= 0) {
      leap = null;
      course = new Course(ours, answered, missing);
    } else if (hasLasted(missing, answered)) {
      LOG.warn("Muster's clock follows the database's, which was set by {}", rounded(missing));
      leap = null;
      course = new Course(likely, answered, Duration.ZERO);
    }
  }

  /**
   * Zero while this clock is between the earliest and the latest time that the database can have.
   */
  private static Duration missing(Instant ours, Instant earliest, Instant latest) {
    if (ours.isBefore(earliest)) {
      return Duration.between(ours, earliest);
    }
    return ours.isAfter(latest) ? Duration.between(ours, latest) : Duration.ZERO;
  }

  private boolean hasLasted(Duration missing, long now) {
    var known = leap;
    if (known == null || known.by().minus(missing).abs().compareTo(LEAP) > 0) {
      LOG.warn(
          "The database's clock was set by {}; Muster goes on by elapsed time, and follows after"
              + " {}",
          rounded(missing),
          LASTING);
      leap = new Leap(missing, now);
      return false;
    }
    return now - known.since() >= LASTING.toNanos();
  }

  private static Duration rounded(Duration step) {
    return Duration.ofSeconds(Math.round(step.toMillis() / 1000.0));
  }
}
