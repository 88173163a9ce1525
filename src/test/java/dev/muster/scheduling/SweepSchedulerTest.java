package dev.muster.scheduling;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.muster.testing.TurnedClock;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/**
 * With the real Quartz. A clock that is set back leaves it with a trigger for the old time, so that
 * is what these tests give it.
 */
class SweepSchedulerTest {

  private final TurnedMachine machine = new TurnedMachine();
  private final SweepRuns runs = new SweepRuns(machine.clock());
  private final Counted hourly = new Counted();
  private final TurnedClock clock = new TurnedClock();
  private final List<Runnable> onMove = new ArrayList<>();
  private final SweepScheduler bell =
      new SweepScheduler(
          new SweepRunner(List.of(hourly), clock, runs),
          runs,
          Optional.of(new ClockOverride(clock, onMove::add)));

  @BeforeEach
  void start() throws SchedulerException {
    bell.start(mock(StartupEvent.class));
    untilTrue("the first run", () -> hourly.ran.get() == 1);
  }

  @AfterEach
  void stop() throws SchedulerException {
    bell.stop(mock(ShutdownEvent.class));
  }

  @Test
  void a_sweep_whose_trigger_waits_for_a_time_that_was_taken_back_runs_when_its_interval_is_over()
      throws SchedulerException {
    setBackAfterTriggering();
    bell.ringOverdue();
    assertThat(nextFiring()).isAfter(Instant.now().plus(Duration.ofHours(1)));

    machine.pass(hourly.every().plusSeconds(2));
    bell.ringOverdue();

    untilTrue("the second run", () -> hourly.ran.get() >= 2);
    assertThat(nextFiring()).isBefore(Instant.now().plus(Duration.ofMinutes(61)));
  }

  @Test
  void a_sweep_that_lost_its_trigger_gets_another() throws SchedulerException {
    bell.quartz().unscheduleJob(new TriggerKey(hourly.name()));
    machine.pass(hourly.every().plusSeconds(2));

    bell.ringOverdue();

    untilTrue("the second run", () -> hourly.ran.get() >= 2);
    assertThat(nextFiring()).isAfter(Instant.now());
  }

  @Test
  void whoever_moves_the_clock_has_every_sweep_run_at_once() {
    onMove.forEach(Runnable::run);

    assertThat(hourly.ran).hasValue(2);
  }

  @Test
  void a_clock_that_is_moved_after_the_stop_has_nothing_run() throws SchedulerException {
    bell.stop(mock(ShutdownEvent.class));

    onMove.forEach(Runnable::run);

    assertThat(hourly.ran).hasValue(1);
  }

  private void setBackAfterTriggering() throws SchedulerException {
    var key = new TriggerKey(hourly.name());
    bell.quartz()
        .rescheduleJob(
            key,
            TriggerBuilder.newTrigger()
                .withIdentity(key)
                .startAt(Date.from(Instant.now().plus(Duration.ofHours(2))))
                .build());
  }

  private Instant nextFiring() throws SchedulerException {
    return bell.quartz().getTrigger(new TriggerKey(hourly.name())).getNextFireTime().toInstant();
  }

  private static final class Counted implements Sweep {

    private final AtomicInteger ran = new AtomicInteger();

    @Override
    public String name() {
      return "hourly";
    }

    @Override
    public Duration every() {
      return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
      ran.incrementAndGet();
    }
  }
}
