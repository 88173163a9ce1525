package dev.muster.outbox;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what is owed: at once when rung, many at a time. One thread claims; each errand then has
 * a thread of its own, so a slow channel delays nobody else's.
 */
@Singleton
class OutboxCarrier {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxCarrier.class);
  private static final int ATTEMPTS_AT_A_BUG = 5;
  private static final Duration FAREWELL = Duration.ofSeconds(8);
  private static final Duration JUST_OWED = Duration.ofMillis(250);

  private final Outbox outbox;
  private final OutboxBell bell;
  private final ChatGateway gateway;
  private final InstantSource clock;
  private final int atOnce;
  private final Semaphore free;
  private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Long, Errand> underway = new ConcurrentHashMap<>();
  private volatile boolean open;

  OutboxCarrier(
      Outbox outbox,
      OutboxBell bell,
      ChatGateway gateway,
      InstantSource clock,
      OutboxSettings settings) {
    this.outbox = outbox;
    this.bell = bell;
    this.gateway = gateway;
    this.clock = clock;
    this.atOnce = settings.atOnce();
    this.free = new Semaphore(atOnce);
  }

  @EventListener
  void start(StartupEvent event) {
    open = true;
    outbox.takeBackLeases(clock.instant());
    Thread.ofPlatform().name("outbox").daemon().start(this::carryWhenRung);
    bell.ring();
  }

  /** Lets what is on its way arrive; what does not in time is found again by its lease. */
  @EventListener
  void stop(ShutdownEvent event) throws InterruptedException {
    open = false;
    bell.ring();
    if (!free.tryAcquire(atOnce, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("Stopping with effects still on their way; the next start looks after them");
    }
    carriers.shutdownNow();
  }

  /** A sign of life for what is on its way. */
  void renewLeases() {
    if (!underway.isEmpty()) {
      outbox.renew(List.copyOf(underway.values()), clock.instant());
    }
  }

  /** Leaves alone what was owed a moment ago: its own ring is on the way. */
  void sweep(Instant now) {
    carryDue(now.minus(JUST_OWED));
  }

  private void carryWhenRung() {
    while (open) {
      bell.awaitRing();
      try {
        carryDue(clock.instant());
      } catch (RuntimeException e) {
        LOG.error("The outbox could not be read; it is tried again at the next ring", e);
      }
    }
  }

  private synchronized void carryDue(Instant owedBy) {
    var room = free.availablePermits();
    while (open && room > 0) {
      var errands = outbox.claim(room, owedBy, clock.instant());
      for (var errand : errands) {
        free.acquireUninterruptibly();
        underway.put(errand.sequence(), errand);
        carriers.execute(() -> carry(errand));
      }
      if (errands.size() < room) {
        return;
      }
      room = free.availablePermits();
    }
  }

  private void carry(Errand errand) {
    try {
      outbox.settle(errand, gateway.carry(errand), clock.instant());
    } catch (Undelivered problem) {
      putOff(errand, problem);
    } catch (RuntimeException bug) {
      LOG.error("{}: {} failed in a way nobody foresaw", errand.incident(), errand.effect(), bug);
      putOff(errand, ofOurs(errand, bug));
    } finally {
      underway.remove(errand.sequence(), errand);
      free.release();
      bell.ring();
    }
  }

  /** A bug seldom mends itself, and what waits behind it in its queue must not wait for ever. */
  private static Undelivered ofOurs(Errand errand, RuntimeException bug) {
    return errand.attempt() < ATTEMPTS_AT_A_BUG
        ? Undelivered.later(bug.toString(), Optional.empty())
        : Undelivered.never("Muster has a bug; it is in the log of the server.");
  }

  private void putOff(Errand errand, Undelivered problem) {
    var now = clock.instant();
    var next = RetryPolicy.STANDARD.next(errand, problem, now);
    if (next.isPresent()) {
      LOG.info(
          "{}: {} is tried again at {}: {}",
          errand.incident(),
          errand.effect().getClass().getSimpleName(),
          next.get(),
          problem.problem());
      outbox.postpone(errand, problem.problem(), next.get());
    } else {
      LOG.warn("{}: {} given up: {}", errand.incident(), errand.effect(), problem.problem());
      outbox.giveUp(errand, problem.problem(), now);
    }
  }
}
