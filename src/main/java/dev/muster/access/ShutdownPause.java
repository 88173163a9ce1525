package dev.muster.access;

import jakarta.inject.Singleton;
import java.time.Duration;

/** Delays the answer to a request with wrong credentials. */
@FunctionalInterface
interface ShutdownPause {

  void of(Duration time) throws InterruptedException;

  /** Sleeps: requests with credentials run on virtual threads, so no platform thread is blocked. */
  @Singleton
  class OnThisThread implements ShutdownPause {

    @Override
    public void of(Duration time) throws InterruptedException {
      Thread.sleep(time);
    }
  }
}
