package dev.muster.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.mock;

import dev.muster.testing.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;

class SweepJobTest {

  private final TurnedClock clock = new TurnedClock();
  private final Recorded sweep = new Recorded();
  private final JobExecutionContext ring = mock(JobExecutionContext.class);
  private final SweepJob job = new SweepJob(sweep, clock, new SweepRuns(MachineClock.SYSTEM));

  @Test
  void a_sweep_is_told_what_time_it_is_by_our_own_clock() {
    job.execute(ring);
    var later = clock.advance(Duration.ofMinutes(31));
    job.execute(ring);

    assertThat(sweep.ran).containsExactly(later.minus(Duration.ofMinutes(31)), later);
  }

  @Test
  void a_failure_does_not_end_the_sweeping() {
    sweep.failing = true;
    assertThatCode(() -> job.execute(ring)).doesNotThrowAnyException();
    sweep.failing = false;
    job.execute(ring);

    assertThat(sweep.ran).hasSize(2);
  }

  @Test
  void a_slow_run_is_not_overtaken_by_the_next() {
    assertThat(SweepJob.class).hasAnnotation(DisallowConcurrentExecution.class);
  }

  private static final class Recorded implements Sweep {

    private final List<Instant> ran = new ArrayList<>();
    private boolean failing;

    @Override
    public String name() {
      return "recorded";
    }

    @Override
    public Duration every() {
      return Duration.ofSeconds(1);
    }

    @Override
    public void run(Instant now) {
      ran.add(now);
      if (failing) {
        throw new IllegalStateException("this once");
      }
    }
  }
}
