package dev.muster.outbox;

import dev.muster.logging.ExceptionText;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs pending effects, many at a time, as soon as it is signalled. One thread claims; each
 * claimed effect then runs in its own virtual thread, so that a slow channel does not delay others.
 * While the chat service is unreachable, one effect at a time is tried.
 */
@Singleton
class OutboxWorker {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final int ATTEMPTS_AT_A_BUG = 5;
  private static final Duration FAREWELL = Duration.ofSeconds(8);

  /** By then the request that enqueued the effect has been answered, and its signal has arrived. */
  private static final Duration JUST_ENQUEUED = Duration.ofSeconds(1);

  private final Outbox outbox;
  private final OutboxSignal signal;
  private final ChatGateway gateway;
  private final InstantSource clock;
  private final int atOnce;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Long, ClaimedEffect> underway = new ConcurrentHashMap<>();
  private final Phaser onTheWay = new Phaser(1);
  private final Outbox.Turns turns = new GatewayTurns();
  private volatile boolean open;
  private volatile boolean away;

  OutboxWorker(
      Outbox outbox,
      OutboxSignal signal,
      ChatGateway gateway,
      InstantSource clock,
      OutboxSettings settings) {
    this.outbox = outbox;
    this.signal = signal;
    this.gateway = gateway;
    this.clock = clock;
    this.atOnce = settings.atOnce();
  }

  @EventListener
  void start(StartupEvent event) {
    open = true;
    Thread.ofPlatform().name("outbox").daemon().start(this::performWhenSignalled);
    signal.wake();
  }

  /**
   * Waits for effects that are being performed. Releases those that are not finished in time, so
   * that another process can claim them.
   */
  @EventListener
  void stop(ShutdownEvent event) throws InterruptedException {
    open = false;
    signal.wake();
    try {
      onTheWay.awaitAdvanceInterruptibly(
          onTheWay.arrive(), FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      LOG.warn("Stopping with {} effects still on their way", underway.size());
      outbox.release(List.copyOf(underway.values()));
    }
    workers.shutdownNow();
  }

  /** Extends the leases of the effects that are being performed. */
  void renewLeases() {
    if (!underway.isEmpty()) {
      outbox.renew(List.copyOf(underway.values()), clock.instant());
    }
  }

  /**
   * Leaves out effects that were enqueued within the last second: their own signal is on its way.
   */
  void sweep() {
    performDue(JUST_ENQUEUED);
  }

  private void performWhenSignalled() {
    var leasesTaken = false;
    while (open) {
      signal.awaitSignal();
      try {
        if (!leasesTaken) {
          outbox.takeBackLeases();
          leasesTaken = true;
        }
        performDue(Duration.ZERO);
      } catch (RuntimeException e) {
        if (open) {
          LOG.error("The outbox could not be read; it is tried again at the next signal", e);
        }
      }
    }
  }

  /**
   * Reads the clock once it holds the lock, so that a thread that waited for another claim sees
   * what is due by then.
   */
  private synchronized void performDue(Duration enqueuedFor) {
    if (!open) {
      return;
    }
    var now = clock.instant();
    if (underway.values().stream().anyMatch(claimed -> !claimed.lease().holds(now))) {
      // The clock has jumped or this process was suspended. Without renewed leases it would claim
      // its own effects again.
      renewLeases();
    }
    var claim = outbox.claim(capacity(), turns, now.minus(enqueuedFor), now);
    for (var claimed : claim.allClaimed()) {
      onTheWay.register();
      underway.put(claimed.sequence(), claimed);
      workers.execute(() -> perform(claimed));
    }
    claim.nextTurn().ifPresent(turn -> signal.wakeIn(Duration.between(now, turn)));
  }

  private WorkerCapacity capacity() {
    var performed =
        underway.values().stream()
            .collect(
                Collectors.groupingBy(ClaimedEffect::priority, Collectors.summingInt(each -> 1)));
    return WorkerCapacity.of(away ? 1 : atOnce, performed);
  }

  private void perform(ClaimedEffect claimed) {
    try {
      bringBack(claimed);
    } catch (EffectNotDone problem) {
      putOff(claimed, problem);
    } catch (RuntimeException untold) {
      // When the lease expires, the next claim checks whether this attempt succeeded.
      LOG.error("{}: what came of {} is not stored", claimed.incident(), kind(claimed), untold);
    } finally {
      underway.remove(claimed.sequence(), claimed);
      onTheWay.arriveAndDeregister();
      signal.wake();
    }
  }

  private void bringBack(ClaimedEffect claimed) throws EffectNotDone {
    var receipt = execute(claimed);
    heard();
    if (!isSettled(claimed, receipt)) {
      LOG.warn("{}: another process has taken {} over", claimed.incident(), kind(claimed));
      gateway.withdraw(claimed, receipt);
    }
  }

  /**
   * Gives an effect up if storing its receipt keeps failing because of a bug. Otherwise it would be
   * performed again at the end of every lease without anyone being told.
   */
  private boolean isSettled(ClaimedEffect claimed, Receipt receipt) throws EffectNotDone {
    try {
      return outbox.settle(claimed, receipt, clock.instant());
    } catch (RuntimeException bug) {
      if (claimed.attempt() < ATTEMPTS_AT_A_BUG || isOfDatabase(bug)) {
        throw bug;
      }
      LOG.error("{}: what came of {} cannot be stored", claimed.incident(), kind(claimed), bug);
      throw EffectNotDone.bug(kind(claimed));
    }
  }

  private static boolean isOfDatabase(@Nullable Throwable problem) {
    return problem != null && (problem instanceof SQLException || isOfDatabase(problem.getCause()));
  }

  private Receipt execute(ClaimedEffect claimed) throws EffectNotDone {
    try {
      return gateway.perform(claimed);
    } catch (RuntimeException | StackOverflowError | LinkageError bug) {
      LOG.error("{}: {} failed in a way nobody foresaw", claimed.incident(), kind(claimed), bug);
      throw ofOurs(claimed, bug);
    }
  }

  /**
   * A bug rarely fixes itself, and later effects of the same queue must not wait for ever, so an
   * effect is given up after {@link #ATTEMPTS_AT_A_BUG} attempts. Problem reports are retried for
   * longer.
   */
  private static EffectNotDone ofOurs(ClaimedEffect claimed, Throwable bug) {
    return claimed.attempt() < ATTEMPTS_AT_A_BUG || claimed.effect() instanceof Effect.ReportProblem
        ? EffectNotDone.unknownOutcome(ExceptionText.brief(bug))
        : EffectNotDone.bug(kind(claimed));
  }

  private void heard() {
    if (away) {
      away = false;
      LOG.info("The chat answers again; what waited for it goes out now");
      outbox.hurry(clock.instant());
    }
  }

  private void putOff(ClaimedEffect claimed, EffectNotDone problem) {
    var now = clock.instant();
    if (problem.isAway()) {
      if (!away) {
        LOG.error("Nothing gets through, and everything is kept: {}", problem.problem());
      }
      away = true;
    } else if (problem.outlook() != EffectNotDone.Outlook.NOT_YET && !problem.isOutcomeUnknown()) {
      heard();
    }
    var next = RetryPolicy.STANDARD.next(claimed, problem, now);
    if (next.isPresent()) {
      LOG.debug(
          "{}: {} is tried again at {}: {}",
          claimed.incident(),
          kind(claimed),
          next.get(),
          problem.inBrief());
      outbox.postpone(claimed, problem, next.get());
      signal.wakeIn(Duration.between(now, next.get()));
    } else {
      LOG.warn("{}: {} given up: {}", claimed.incident(), kind(claimed), problem.inBrief());
      outbox.giveUp(claimed, problem, now);
    }
  }

  /**
   * The only description of an effect that may be logged: effects can contain text that users
   * wrote.
   */
  private static String kind(ClaimedEffect claimed) {
    return EffectNames.of(claimed.effect());
  }

  private final class GatewayTurns implements Outbox.Turns {

    @Override
    public Optional<Instant> await(Effect effect, Priority priority, Instant now) {
      return gateway.awaitsTurn(effect, priority, now);
    }

    @Override
    public void giveBack(Effect effect) {
      gateway.giveBackTurn(effect, clock.instant());
    }
  }
}
