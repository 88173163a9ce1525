package dev.muster.sandbox.faults;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one call, or its answer, until someone decides what becomes of it; the first word counts. A
 * caller that hung up meanwhile changes nothing, for Slack does not see it go: a call held before
 * it was applied is applied when released, and its answer reaches nobody.
 */
public final class HeldCall {

  private final CountDownLatch caught = new CountDownLatch(1);
  private final CountDownLatch decided = new CountDownLatch(1);
  private volatile boolean goesOn;

  /** Returns once a call waits here; false when none came in time. */
  public boolean awaitCaught(Duration atMost) throws InterruptedException {
    return caught.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  public boolean isCaught() {
    return caught.getCount() == 0;
  }

  /** Lets it go on its way. */
  public void release() {
    decide(true);
  }

  /** Ends the connection: what was not applied never is, and an answer is lost. */
  public void drop() {
    decide(false);
  }

  /** Whether it goes on. */
  boolean keep() throws InterruptedException {
    caught.countDown();
    decided.await();
    return goesOn;
  }

  private synchronized void decide(boolean letGo) {
    if (decided.getCount() > 0) {
      goesOn = letGo;
      decided.countDown();
    }
  }
}
