package dev.muster.access;

import jakarta.inject.Singleton;
import java.time.Duration;

/** Holds an answer back. */
@FunctionalInterface
interface ShutdownPause {

  void of(Duration time) throws InterruptedException;

  /** Requests with credentials are handled on virtual threads, so none of the system's is held. */
  @Singleton
  class OnThisThread implements ShutdownPause {

    @Override
    public void of(Duration time) throws InterruptedException {
      Thread.sleep(time);
    }
  }
}
