package dev.muster.reminder;

import dev.muster.scheduling.Sweep;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Looks twice a second, so that a reminder is at most half a second late. */
@Singleton
class ReminderSweep implements Sweep {

  private static final int AT_ONCE = 500;

  private final Reminders reminders;

  ReminderSweep(Reminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public String name() {
    return "reminders";
  }

  @Override
  public Duration every() {
    return Duration.ofMillis(500);
  }

  @Override
  public void run(Instant now) {
    Sweep.inPortions(AT_ONCE, most -> reminders.ring(most, now));
  }
}
