package dev.muster.scheduling;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class SweepJob implements Job {

  private final Sweep sweep;
  private final SweepRunner runner;

  SweepJob(Sweep sweep, SweepRunner runner) {
    this.sweep = sweep;
    this.runner = runner;
  }

  @Override
  public void execute(JobExecutionContext context) {
    runner.run(sweep);
  }
}
