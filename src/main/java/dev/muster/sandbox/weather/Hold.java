package dev.muster.sandbox.weather;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps one answer back: the call was applied, and its caller does not know yet. */
public final class Hold {

  private final CountDownLatch caught = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /** Returns once a call was applied and waits here; false when none came in time. */
  public boolean awaitCaught(Duration atMost) throws InterruptedException {
    return caught.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  public void release() {
    released.countDown();
  }

  void keep() throws InterruptedException {
    caught.countDown();
    released.await();
  }
}
