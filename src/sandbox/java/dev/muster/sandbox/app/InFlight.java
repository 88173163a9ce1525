package dev.muster.sandbox.app;

/** How many events are on their way. */
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
