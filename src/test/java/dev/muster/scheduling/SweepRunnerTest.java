package dev.muster.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.muster.testing.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.quartz.DisallowConcurrentExecution;

class SweepRunnerTest {

  private final TurnedClock clock = new TurnedClock();
  private final List<String> ran = new ArrayList<>();
  private final Recorded frequent = new Recorded("frequent", Duration.ofSeconds(1));
  private final Recorded seldom = new Recorded("a check", Duration.ofMinutes(1));
  private final SweepRunner runner = runner(seldom, frequent);

  @Test
  void a_sweep_is_told_what_time_it_is_by_our_own_clock() {
    runner.run(frequent);
    var later = clock.advance(Duration.ofMinutes(31));
    runner.run(frequent);

    assertThat(frequent.times).containsExactly(later.minus(Duration.ofMinutes(31)), later);
  }

  @Test
  void a_failure_does_not_end_the_sweeping() {
    frequent.failing = true;
    assertThatCode(() -> runner.run(frequent)).doesNotThrowAnyException();
    frequent.failing = false;
    runner.run(frequent);

    assertThat(frequent.times).hasSize(2);
  }

  @Test
  void all_run_once_each_the_most_frequent_first_whichever_of_them_fails() {
    frequent.failing = true;

    runner.runAll();

    assertThat(ran).containsExactly("frequent", "a check");
  }

  @Test
  void nothing_runs_after_the_stop() {
    runner.stop();

    runner.run(frequent);
    runner.runAll();

    assertThat(ran).isEmpty();
  }

  /** Quartz keeps its own runs apart; those of whoever moves the clock go past it. */
  @Test
  void a_slow_run_is_not_overtaken_by_the_next() throws Exception {
    assertThat(SweepJob.class).hasAnnotation(DisallowConcurrentExecution.class);
    var slow = new Slow();
    var slowRunner = runner(slow);
    var first = Thread.ofVirtual().start(() -> slowRunner.run(slow));
    slow.begun.await();

    var next = Thread.ofVirtual().start(slowRunner::runAll);
    assertThat(next.join(Duration.ofMillis(50))).isFalse();
    assertThat(ran).isEmpty();
    slow.released.countDown();
    first.join();
    next.join();

    assertThat(ran).containsExactly("slow", "slow");
  }

  @Test
  void the_stop_waits_for_the_end_of_what_is_underway() throws Exception {
    var slow = new Slow();
    var slowRunner = runner(slow);
    var running = Thread.ofVirtual().start(() -> slowRunner.run(slow));
    slow.begun.await();

    var stopping = Thread.ofVirtual().start(slowRunner::stop);
    assertThat(stopping.join(Duration.ofMillis(50))).isFalse();
    slow.released.countDown();
    stopping.join();

    assertThat(ran).containsExactly("slow");
    running.join();
  }

  private SweepRunner runner(Sweep... sweeps) {
    return new SweepRunner(List.of(sweeps), clock, new SweepRuns(MachineClock.SYSTEM));
  }

  private class Recorded implements Sweep {

    private final String name;
    private final Duration every;
    private final List<Instant> times = new ArrayList<>();
    private boolean failing;

    Recorded(String name, Duration every) {
      this.name = name;
      this.every = every;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Duration every() {
      return every;
    }

    @Override
    public void run(Instant now) {
      ran.add(name);
      times.add(now);
      if (failing) {
        throw new IllegalStateException("this once");
      }
    }
  }

  private final class Slow extends Recorded {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    Slow() {
      super("slow", Duration.ofSeconds(1));
    }

    @Override
    public void run(Instant now) {
      begun.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      super.run(now);
    }
  }
}
