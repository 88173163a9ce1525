package dev.muster.reminder;

import dev.muster.outbox.OutboxSignal;
import dev.muster.scheduling.Sweep;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Runs twice a second, so that a reminder is enqueued at most about half a second late. */
@Singleton
class ReminderSweep implements Sweep {

  private static final int AT_ONCE = 500;

  private final Reminders reminders;
  private final OutboxSignal signal;

  ReminderSweep(Reminders reminders, OutboxSignal signal) {
    this.reminders = reminders;
    this.signal = signal;
  }

  @Override
  public String name() {
    return "reminders";
  }

  @Override
  public Duration every() {
    return Duration.ofMillis(500);
  }

  /**
   * Wakes the outbox once all due reminders are enqueued. Slack's rate limits delay the posts
   * anyway.
   */
  @Override
  public void run(Instant now) {
    signal.afterwards(() -> Sweep.inPortions(AT_ONCE, most -> reminders.ring(most, now)));
  }
}
