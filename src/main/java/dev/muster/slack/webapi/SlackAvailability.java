package dev.muster.slack.webapi;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether Slack's API answers. An error from Slack counts as an answer. */
@Singleton
class SlackAvailability {

  /** Calls in a row without an answer, after which Slack counts as unreachable. */
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
