package dev.muster.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time by the clock of the database, which all processes on it share. Between two looks at it
 * time goes on by elapsed time, so whoever sets this machine's clock moves nothing.
 *
 * <p>As NTP's discipline does: a small difference is spread, so that the clock neither leaps nor
 * goes back, and a large one is followed only once it has lasted. Safe for several threads.
 */
public final class DatabaseClock implements InstantSource {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);

  /** The clock gains or loses one part in so many while it is corrected. */
  private static final int SPREAD = 10;

  /** What is more would take too long to spread. */
  private static final Duration LEAP = Duration.ofMinutes(1);

  /** For so long the database must say the same before a leap is believed. */
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
   * @param from the time it was at these nanos
   * @param missing what is added from then on, little by little
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

  /** How far this machine's clock is ahead of the database's. Empty before the first look. */
  public Optional<Duration> skew() {
    return looked
        ? Optional.of(Duration.between(instant(), machine.wall().instant()))
        : Optional.empty();
  }

  long nanos() {
    return machine.nanos().getAsLong();
  }

  /**
   * What the database said, at some moment between question and answer.
   *
   * @param asked the machine's nanos before the question
   * @param answered the machine's nanos after the answer
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

  /** Nothing while ours lies between the earliest and the latest it can be. */
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
