package dev.muster.reminder;

import dev.muster.outbox.OutboxSignal;
import dev.muster.scheduling.Sweep;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/**
 * Sends due nudges. They are due after minutes or hours, so a few seconds of delay do not matter.
 */
@Singleton
class NudgeSweep implements Sweep {

  private static final int AT_ONCE = 500;

  private final Nudges nudges;
  private final OutboxSignal signal;

  NudgeSweep(Nudges nudges, OutboxSignal signal) {
    this.nudges = nudges;
    this.signal = signal;
  }

  @Override
  public String name() {
    return "nudges";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run(Instant now) {
    signal.afterwards(() -> Sweep.inPortions(AT_ONCE, most -> nudges.ring(most, now)));
  }
}
