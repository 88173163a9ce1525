package dev.muster.sandbox.app;

/** Counts the events that are being delivered. */
final class InFlight {

  private int count;

  synchronized void begin() {
    count++;
  }

  synchronized void end() {
    count--;
    notifyAll();
  }

  synchronized void giveUp() {
    count = 0;
    notifyAll();
  }

  synchronized void awaitNone() {
    try {
      while (count > 0) {
        wait();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
