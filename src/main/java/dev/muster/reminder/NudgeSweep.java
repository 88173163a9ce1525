package dev.muster.reminder;

import dev.muster.outbox.OutboxSignal;
import dev.muster.scheduling.Sweep;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Nudges count in minutes and hours: a few seconds late is on time. */
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
