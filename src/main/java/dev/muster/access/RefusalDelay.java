package dev.muster.access;

import jakarta.inject.Singleton;
import java.time.Duration;

/** Delays the answer to a request with wrong credentials. */
@FunctionalInterface
interface RefusalDelay {

  void of(Duration time) throws InterruptedException;

  /** Sleeps: requests with credentials run on virtual threads, so no platform thread is blocked. */
  @Singleton
  class OnThisThread implements RefusalDelay {

    @Override
    public void of(Duration time) throws InterruptedException {
      Thread.sleep(time);
    }
  }
}
