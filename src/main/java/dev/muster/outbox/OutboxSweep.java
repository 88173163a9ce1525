package dev.muster.outbox;

import dev.muster.scheduling.Sweep;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/**
 * Performs effects that become due by time alone: retries, effects with an expired lease, and
 * effects whose wake-up signal was lost.
 */
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
