package dev.muster.outbox;

import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Wakes the carrier as soon as something owed is committed, or as soon after as is polite. */
@Singleton
public class OutboxBell {

  private final Semaphore rung = new Semaphore(0);
  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("outbox-alarm").daemon().factory());

  /** What a thread does instead of ringing, for a while. A thread may outlive the bell. */
  private final ThreadLocal<@Nullable Runnable> instead = new ThreadLocal<>();

  /** Cheap, and never waits. */
  public void ring() {
    rung.release();
  }

  /** Rings once more after that long, when something is due that could not go at once. */
  public void ringIn(Duration wait) {
    try {
      var unused = alarm.schedule(this::ring, Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      ring();
    }
  }

  @PreDestroy
  void close() {
    alarm.shutdownNow();
  }

  /**
   * What the work owes goes out once its caller has been answered: whoever answers rings then. A
   * ring that never comes costs two seconds, until a later sweep.
   */
  public <T> T whileAnswering(Supplier<T> work) {
    instead.set(() -> {});
    try {
      return work.get();
    } finally {
      instead.remove();
    }
  }

  /** What the work owes goes out once all of the work is done, or as much of it as succeeded. */
  public void afterwards(Runnable work) {
    var owed = new AtomicBoolean();
    instead.set(() -> owed.set(true));
    try {
      work.run();
    } finally {
      instead.remove();
      if (owed.get()) {
        ring();
      }
    }
  }

  @TransactionalEventListener
  void committed(EffectsOwed event) {
    var other = instead.get();
    if (other == null) {
      ring();
    } else {
      other.run();
    }
  }

  void awaitRing() {
    rung.acquireUninterruptibly();
    rung.drainPermits();
  }
}
