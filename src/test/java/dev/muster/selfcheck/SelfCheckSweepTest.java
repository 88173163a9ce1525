package dev.muster.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.muster.outbox.EffectNotDone;
import dev.muster.testing.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When it looks, what it says and how often. */
class SelfCheckSweepTest {

  private static final Finding STUCK = Finding.alarm("topic", "3 topics do not go out.");
  private static final Finding MENDED = Finding.repaired("INC-1", "INC-1 is well again.");

  private final TurnedClock clock = new TurnedClock();

  @Test
  void an_alarm_is_logged_when_it_comes_and_when_it_is_over_and_not_in_between() {
    var check = new Scripted(Duration.ZERO);
    var audit = new SelfCheckSweep(List.of(check), Optional.empty());
    try (var log = new LoggedBy(CheckMonitor.class)) {
      check.finds = List.of(STUCK);
      var since = run(audit);
      run(audit);
      var ran = run(audit);
      assertThat(log.at(Level.ERROR)).containsExactly("Audit of trouble: 3 topics do not go out.");
      assertThat(audit.report())
          .isEqualTo(
              new SelfCheckReport(
                  ran, false, List.of(new SelfCheckReport.Alarm("trouble", since)), 0));

      check.finds = List.of();
      run(audit);
      assertThat(log.at(Level.INFO))
          .containsExactly("Audit of trouble, over: 3 topics do not go out.");
      assertThat(audit.report().well()).isTrue();

      check.finds = List.of(STUCK);
      run(audit);
      assertThat(log.at(Level.ERROR)).hasSize(2);
    }
  }

  @Test
  void what_was_mended_is_told_and_counted_and_is_no_alarm() {
    var check = new Scripted(Duration.ZERO);
    var audit = new SelfCheckSweep(List.of(check), Optional.empty());
    try (var log = new LoggedBy(CheckMonitor.class)) {
      check.finds = List.of(MENDED, MENDED);
      var ran = run(audit);

      assertThat(log.at(Level.WARN))
          .hasSize(2)
          .containsOnly("Audit of trouble, mended: INC-1 is well again.");
      assertThat(audit.report()).isEqualTo(new SelfCheckReport(ran, true, List.of(), 2));
    }
  }

  @Test
  void a_check_that_breaks_is_an_alarm_and_stops_no_other() {
    var broken = new Scripted(Duration.ZERO);
    var other = new Scripted(Duration.ZERO);
    var audit = new SelfCheckSweep(List.of(broken, other), Optional.empty());
    broken.breaks = true;
    run(audit);

    assertThat(audit.report().well()).isFalse();
    assertThat(other.looks).isEqualTo(1);
    broken.breaks = false;
    run(audit);
    assertThat(audit.report().well()).isTrue();
  }

  @Test
  void what_costs_calls_is_looked_at_in_its_own_time_and_its_alarm_stands_until_then() {
    var hourly = new Scripted(Duration.ofHours(1));
    var audit = new SelfCheckSweep(List.of(hourly), Optional.empty());
    hourly.finds = List.of(STUCK);
    for (var minute = 0; minute < 60; minute++) {
      run(audit);
    }
    assertThat(hourly.looks).isZero();
    run(audit);
    assertThat(hourly.looks).isEqualTo(1);

    hourly.finds = List.of();
    for (var minute = 0; minute < 59; minute++) {
      run(audit);
      assertThat(audit.report().well()).isFalse();
    }
    run(audit);
    assertThat(hourly.looks).isEqualTo(2);
    assertThat(audit.report().well()).isTrue();
  }

  @Test
  void a_chat_that_is_away_says_nothing_of_what_there_is_and_is_asked_again_at_once() {
    var hourly = new Scripted(Duration.ofMinutes(2));
    var audit = new SelfCheckSweep(List.of(hourly), Optional.empty());
    hourly.finds = List.of(STUCK);
    hourly.away = true;
    run(audit);
    run(audit);
    run(audit);
    assertThat(audit.report().well()).isTrue();

    hourly.away = false;
    run(audit);
    assertThat(audit.report().well()).isFalse();
    hourly.away = true;
    run(audit);
    run(audit);
    assertThat(audit.report().well()).as("nobody has seen that it is over").isFalse();
  }

  @Test
  void an_audit_that_has_not_run_for_three_minutes_is_not_well_whatever_the_clock_says() {
    var nanos = new AtomicLong(Long.MAX_VALUE - 1);
    var audit = new SelfCheckSweep(List.of(), Optional.empty(), nanos::get);
    assertThat(audit.report()).isEqualTo(SelfCheckReport.NONE_YET);
    var ran = run(audit);
    clock.advance(Duration.ofHours(-1));
    nanos.addAndGet(Duration.ofMinutes(3).toNanos() - 1);
    assertThat(audit.report().well()).isTrue();

    nanos.addAndGet(1);
    assertThat(audit.report())
        .isEqualTo(
            new SelfCheckReport(ran, false, List.of(new SelfCheckReport.Alarm("audit", ran)), 0));

    clock.advance(Duration.ofHours(1));
    run(audit);
    assertThat(audit.report().well()).isTrue();
  }

  @Test
  void checks_go_on_when_the_clock_is_set_back() {
    var each = new Scripted(Duration.ZERO);
    var hourly = new Scripted(Duration.ofHours(1));
    var audit = new SelfCheckSweep(List.of(each, hourly), Optional.empty());
    run(audit);
    for (var minute = 1; minute <= 60; minute++) {
      clock.advance(minute % 20 == 0 ? Duration.ofHours(-5) : Duration.ZERO);
      run(audit);
    }

    assertThat(each.looks).isEqualTo(61);
    assertThat(hourly.looks).as("three minutes of the steps count for nothing").isZero();
    run(audit);
    run(audit);
    run(audit);
    assertThat(hourly.looks).isEqualTo(1);
  }

  private Instant run(SelfCheckSweep audit) {
    audit.run(clock.instant());
    var ran = clock.instant();
    assertThat(audit.report().at()).isEqualTo(ran);
    clock.advance(Duration.ofMinutes(1));
    return ran;
  }

  private static final class Scripted implements Check {

    private final Duration every;
    private List<Finding> finds = List.of();
    private boolean breaks;
    private boolean away;
    private int looks;

    private Scripted(Duration every) {
      this.every = every;
    }

    @Override
    public String name() {
      return "trouble";
    }

    @Override
    public Duration every() {
      return every;
    }

    @Override
    public List<Finding> look(Instant now) throws EffectNotDone {
      looks++;
      if (breaks) {
        throw new IllegalStateException("the database is gone");
      }
      if (away) {
        throw EffectNotDone.unreachable("nobody is there", false);
      }
      return finds;
    }
  }
}
