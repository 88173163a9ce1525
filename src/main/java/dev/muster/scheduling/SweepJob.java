package dev.muster.scheduling;

import java.time.InstantSource;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisallowConcurrentExecution
class SweepJob implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(SweepJob.class);

  private final Sweep sweep;
  private final InstantSource clock;
  private final SweepRuns runs;

  SweepJob(Sweep sweep, InstantSource clock, SweepRuns runs) {
    this.sweep = sweep;
    this.clock = clock;
    this.runs = runs;
  }

  @Override
  public void execute(JobExecutionContext context) {
    runs.began(sweep.name());
    try {
      sweep.run(clock.instant());
    } catch (RuntimeException e) {
      LOG.error("The sweep '{}' failed; it runs again in {}", sweep.name(), sweep.every(), e);
    } finally {
      runs.ended(sweep.name());
    }
  }
}
