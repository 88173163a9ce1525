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
 * Carries what is owed: at once when rung, many at a time. One thread claims; each errand then has
 * a virtual thread of its own, so a slow channel delays nobody else's. While nobody answers, one
 * errand at a time tries whether somebody does.
 */
@Singleton
class OutboxWorker {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final int ATTEMPTS_AT_A_BUG = 5;
  private static final Duration FAREWELL = Duration.ofSeconds(8);

  /** Whoever waits for an answer has it by then, and the ring that follows it has come. */
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

  /** Lets what is on its way arrive; what does not in time is left to the next who looks. */
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

  /** A sign of life for what is on its way. */
  void renewLeases() {
    if (!underway.isEmpty()) {
      outbox.renew(List.copyOf(underway.values()), clock.instant());
    }
  }

  /** Leaves alone what was owed a moment ago: its own ring is on the way. */
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

  /** Whoever had to wait for another's claim looks at what is owed by then. */
  private synchronized void performDue(Duration enqueuedFor) {
    if (!open) {
      return;
    }
    var now = clock.instant();
    if (underway.values().stream().anyMatch(claimed -> !claimed.lease().holds(now))) {
      // Time has jumped, or this process stood still: it would take its own errands over.
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
      // Its lease runs out, and whoever takes it up then looks what came of it.
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

  /** What can never be stored would be carried again at the end of each lease, and told nobody. */
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
   * A bug seldom mends itself, and what waits behind it in its queue must not wait for ever. Only
   * what tells people of it is tried for longer.
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

  /** All that the log may say of an effect: some carry what people wrote. */
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
