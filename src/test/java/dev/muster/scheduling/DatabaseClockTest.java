package dev.muster.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How the clock follows the database, on a machine whose clocks the test turns. */
class DatabaseClockTest {

  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration HOUR = Duration.ofHours(1);

  private final TurnedMachine machine = new TurnedMachine();
  private final DatabaseClock clock = new DatabaseClock(machine.clock());

  /** What the database's clock is ahead of the machine's at the start. */
  private Duration ahead = Duration.ofSeconds(-10);

  private Instant database = machine.wall();

  @Test
  void before_the_first_look_it_goes_by_the_machine_and_from_then_on_by_the_database() {
    assertThat(clock.instant()).isEqualTo(machine.wall());
    assertThat(clock.skew()).isEmpty();

    look();

    assertThat(clock.instant()).isEqualTo(databaseNow());
    assertThat(clock.skew()).contains(Duration.ofSeconds(10));
  }

  @Test
  void between_looks_it_goes_on_by_elapsed_time_however_the_machines_clock_is_set() {
    look();
    var before = clock.instant();

    machine.set(HOUR.negated());
    machine.pass(Duration.ofSeconds(3));
    assertThat(clock.instant()).isEqualTo(before.plusSeconds(3));
    assertThat(clock.skew()).contains(Duration.ofSeconds(10).minus(HOUR));

    machine.set(HOUR.multipliedBy(2));
    assertThat(clock.instant()).isEqualTo(before.plusSeconds(3));
  }

  @Test
  void the_answers_travel_counts_half_at_first_and_later_only_what_it_cannot_explain() {
    look(Duration.ofMillis(200));
    assertThat(behind()).isEqualTo(Duration.ofMillis(100));

    look(Duration.ofMillis(400));
    pass(Duration.ofMinutes(1));
    assertThat(behind()).as("within what that look can tell").isEqualTo(Duration.ofMillis(100));

    look(Duration.ofMillis(2));
    pass(Duration.ofMinutes(1));
    assertThat(behind()).isEqualTo(Duration.ofMillis(2));
  }

  @Test
  void a_small_correction_is_spread_and_the_clock_never_goes_back() {
    look();
    ahead = ahead.minusSeconds(1);
    look();
    var last = clock.instant();
    for (var step = 0; step < 100; step++) {
      machine.pass(Duration.ofMillis(100));
      assertThat(clock.instant()).isEqualTo(last.plusMillis(90));
      last = clock.instant();
    }
    assertThat(clock.instant()).isEqualTo(databaseNow());

    ahead = ahead.plusSeconds(1);
    look();
    machine.pass(Duration.ofSeconds(5));
    assertThat(clock.instant()).isEqualTo(databaseNow().minusMillis(500));
    machine.pass(Duration.ofSeconds(15));
    assertThat(clock.instant()).isEqualTo(databaseNow());
  }

  @Test
  void an_hour_forth_or_back_for_a_moment_moves_nothing() {
    look();
    for (var step : new Duration[] {HOUR, HOUR.negated()}) {
      ahead = ahead.plus(step);
      for (var looks = 0; looks < 3; looks++) {
        var before = clock.instant();
        look();
        machine.pass(LOOK);
        assertThat(clock.instant()).isEqualTo(before.plus(LOOK));
      }
      ahead = ahead.minus(step);
      look();
      machine.pass(LOOK);
      assertThat(clock.instant()).isEqualTo(databaseNow());
    }
  }

  @Test
  void an_hour_forth_or_back_is_followed_once_it_has_lasted_fifteen_seconds() {
    look();
    for (var step : new Duration[] {HOUR, HOUR.negated()}) {
      ahead = ahead.plus(step);
      for (var looks = 0; looks < 3; looks++) {
        look();
        assertThat(behind()).isEqualTo(step);
        machine.pass(LOOK);
      }
      look();
      assertThat(behind()).isEqualTo(Duration.ZERO);
    }
  }

  @Test
  void a_clock_that_leaps_about_is_not_followed_until_it_settles() {
    look();
    var before = clock.instant();
    for (var leaps = 1; leaps <= 10; leaps++) {
      ahead = ahead.plus(HOUR);
      look();
      machine.pass(LOOK);
      assertThat(clock.instant()).isEqualTo(before.plus(LOOK.multipliedBy(leaps)));
    }
  }

  private Duration behind() {
    return Duration.between(clock.instant(), databaseNow());
  }

  private Instant databaseNow() {
    return database.plus(ahead).plusNanos(machine.nanos() - TurnedMachine.START);
  }

  private void pass(Duration time) {
    machine.pass(time);
  }

  private void look() {
    look(Duration.ZERO);
  }

  /** The database answers at once, and only the way back takes time. */
  private void look(Duration travel) {
    var sent = machine.nanos();
    var said = databaseNow();
    machine.pass(travel);
    clock.looked(said, sent, machine.nanos());
  }
}
