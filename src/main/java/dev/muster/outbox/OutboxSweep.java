package dev.muster.outbox;

import dev.muster.scheduling.Sweep;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Finds what came due by time alone: retries, ended leases, and whatever a lost ring left. */
@Singleton
class OutboxSweep implements Sweep {

  private final OutboxWorker worker;

  OutboxSweep(OutboxWorker worker) {
    this.worker = worker;
  }

  @Override
  public String name() {
    return "outbox";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run(Instant now) {
    worker.renewLeases();
    worker.sweep();
  }
}
