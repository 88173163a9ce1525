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

/**
 * Wakes the outbox worker as soon as enqueued effects are committed, or later where {@link
 * #whileAnswering} or {@link #afterwards} delays it.
 */
@Singleton
public class OutboxSignal {

  private final Semaphore woken = new Semaphore(0);
  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("outbox-alarm").daemon().factory());

  /**
   * What the current thread does instead of waking the worker. Not static, because a thread may
   * outlive this bean.
   */
  private final ThreadLocal<@Nullable Runnable> instead = new ThreadLocal<>();

  /** Wakes the worker. Does not block. */
  public void wake() {
    woken.release();
  }

  /** Wakes the worker after the wait, for an effect that could not be performed at once. */
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
   * Runs the work without waking the worker, so that its caller is answered first. The code that
   * answers must call {@link #wake} afterwards. If it does not, the sweep finds the effects up to
   * two seconds later.
   */
  public <T> T whileAnswering(Supplier<T> work) {
    instead.set(() -> {});
    try {
      return work.get();
    } finally {
      instead.remove();
    }
  }

  /**
   * Runs the work and then wakes the worker once if anything was enqueued, even if the work fails
   * halfway.
   */
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
