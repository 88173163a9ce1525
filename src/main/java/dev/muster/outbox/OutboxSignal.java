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
public class OutboxSignal {

  private final Semaphore woken = new Semaphore(0);
  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("outbox-alarm").daemon().factory());

  /** What a thread does instead of ringing, for a while. A thread may outlive the bell. */
  private final ThreadLocal<@Nullable Runnable> instead = new ThreadLocal<>();

  /** Cheap, and never waits. */
  public void wake() {
    woken.release();
  }

  /** Rings once more after that long, when something is due that could not go at once. */
  public void wakeIn(Duration wait) {
    try {
      var unused = alarm.schedule(this::wake, Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      wake();
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
    var enqueued = new AtomicBoolean();
    instead.set(() -> enqueued.set(true));
    try {
      work.run();
    } finally {
      instead.remove();
      if (enqueued.get()) {
        wake();
      }
    }
  }

  @TransactionalEventListener
  void committed(EffectsEnqueued event) {
    var other = instead.get();
    if (other == null) {
      wake();
    } else {
      other.run();
    }
  }

  void awaitSignal() {
    woken.acquireUninterruptibly();
    woken.drainPermits();
  }
}
