package dev.muster.outbox;

import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Wakes the carrier as soon as something owed is committed, or as soon after as is polite. */
@Singleton
public class OutboxBell {

  private final Semaphore rung = new Semaphore(0);
  private final ThreadLocal<Boolean> hushed = ThreadLocal.withInitial(() -> false);

  /** Cheap, and never waits. */
  public void ring() {
    rung.release();
  }

  /**
   * What the work owes goes out once its caller has been answered: whoever answers rings then. A
   * ring that never comes costs a second, until the next sweep.
   */
  public <T> T whileAnswering(Supplier<T> work) {
    hushed.set(true);
    try {
      return work.get();
    } finally {
      hushed.remove();
    }
  }

  @TransactionalEventListener
  void committed(EffectsOwed event) {
    if (!hushed.get()) {
      ring();
    }
  }

  void awaitRing() {
    rung.acquireUninterruptibly();
    rung.drainPermits();
  }
}
