package dev.muster.selfcheck;

import dev.muster.scheduling.SweepRuns;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Checks that every sweep of this process has run recently. */
@Singleton
@Requires(beans = SweepRuns.class)
class StoppedSweeps implements Check {

  private final SweepRuns runs;

  StoppedSweeps(SweepRuns runs) {
    this.runs = runs;
  }

  @Override
  public String name() {
    return "sweeps";
  }

  @Override
  public List<Finding> look(Instant now) {
    return runs.late().stream().map(each -> Finding.alarm(each.sweep(), sentence(each))).toList();
  }

  private static String sentence(SweepRuns.Late late) {
    return "The sweep '%s' has not run for %s s. Start Muster again, and report it with this part of the log."
        .formatted(late.sweep(), late.since().toSeconds());
  }
}
