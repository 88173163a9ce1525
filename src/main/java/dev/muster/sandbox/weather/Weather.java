package dev.muster.sandbox.weather;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

/** How the Web API behaves: fair, until told otherwise. */
public final class Weather implements AutoCloseable {

  private final Map<String, Queue<Fault>> coming = new HashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private volatile Latency latency = Latency.none();
  private volatile boolean gone;
  private volatile boolean tiersEnforced;

  public void latency(Latency each) {
    latency = each;
  }

  /** The next call of this method meets the fault; several are met one by one, in order. */
  public synchronized void next(String method, Fault fault) {
    coming.computeIfAbsent(method, none -> new ArrayDeque<>()).add(fault);
  }

  /** Catches the next call of this method after it was applied and before it is answered. */
  public Hold hold(String method) {
    Hold hold = new Hold();
    next(method, new Fault.Held(hold));
    return hold;
  }

  /** Nobody is there: every connection ends at once, until someone is back. */
  public void gone(boolean isGone) {
    gone = isGone;
  }

  public void enforceTiers(boolean enforced) {
    tiersEnforced = enforced;
  }

  /** Everything fair again; what is held stays held. */
  public synchronized void clear() {
    coming.clear();
    latency = Latency.none();
    gone = false;
    tiersEnforced = false;
  }

  public boolean isGone() {
    return gone;
  }

  public boolean enforcesTiers() {
    return tiersEnforced;
  }

  synchronized Optional<Fault> draw(String method) {
    return Optional.ofNullable(coming.get(method)).map(Queue::poll);
  }

  Duration drawLatency() {
    return latency.next();
  }

  /** Returns when the workspace closes: what was never answered ends there. */
  void awaitEnd() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
