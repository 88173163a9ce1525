package dev.muster.slack.webapi;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether Slack's API answers at all; a refusal is an answer too. */
@Singleton
class SlackAvailability {

  /** One lost answer is bad luck. */
  private static final int MISSES = 3;

  private final AtomicInteger missed = new AtomicInteger();

  void answered() {
    missed.set(0);
  }

  void missed() {
    missed.incrementAndGet();
  }

  boolean isLost() {
    return missed.get() >= MISSES;
  }
}
