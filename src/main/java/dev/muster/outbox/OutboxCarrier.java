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
class OutboxCarrier {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxCarrier.class);
  private static final int ATTEMPTS_AT_A_BUG = 5;
  private static final Duration FAREWELL = Duration.ofSeconds(8);

  /** Whoever waits for an answer has it by then, and the ring that follows it has come. */
  private static final Duration JUST_OWED = Duration.ofSeconds(1);

  private final Outbox outbox;
  private final OutboxBell bell;
  private final ChatGateway gateway;
  private final InstantSource clock;
  private final int atOnce;
  private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Long, Errand> underway = new ConcurrentHashMap<>();
  private final Phaser onTheWay = new Phaser(1);
  private final Outbox.Turns turns = new GatewayTurns();
  private volatile boolean open;
  private volatile boolean away;

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
  }

  @EventListener
  void start(StartupEvent event) {
    open = true;
    Thread.ofPlatform().name("outbox").daemon().start(this::carryWhenRung);
    bell.ring();
  }

  /** Lets what is on its way arrive; what does not in time is left to the next who looks. */
  @EventListener
  void stop(ShutdownEvent event) throws InterruptedException {
    open = false;
    bell.ring();
    try {
      onTheWay.awaitAdvanceInterruptibly(
          onTheWay.arrive(), FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      LOG.warn("Stopping with {} effects still on their way", underway.size());
      outbox.release(List.copyOf(underway.values()));
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
  void sweep() {
    carryDue(JUST_OWED);
  }

  private void carryWhenRung() {
    var leasesTaken = false;
    while (open) {
      bell.awaitRing();
      try {
        if (!leasesTaken) {
          outbox.takeBackLeases();
          leasesTaken = true;
        }
        carryDue(Duration.ZERO);
      } catch (RuntimeException e) {
        if (open) {
          LOG.error("The outbox could not be read; it is tried again at the next ring", e);
        }
      }
    }
  }

  /** Whoever had to wait for another's claim looks at what is owed by then. */
  private synchronized void carryDue(Duration owedFor) {
    if (!open) {
      return;
    }
    var now = clock.instant();
    if (underway.values().stream().anyMatch(errand -> !errand.lease().holds(now))) {
      // Time has jumped, or this process stood still: it would take its own errands over.
      renewLeases();
    }
    var claim = outbox.claim(room(), turns, now.minus(owedFor), now);
    for (var errand : claim.errands()) {
      onTheWay.register();
      underway.put(errand.sequence(), errand);
      carriers.execute(() -> carry(errand));
    }
    claim.nextTurn().ifPresent(turn -> bell.ringIn(Duration.between(now, turn)));
  }

  private Room room() {
    var carried =
        underway.values().stream()
            .collect(Collectors.groupingBy(Errand::priority, Collectors.summingInt(each -> 1)));
    return Room.of(away ? 1 : atOnce, carried);
  }

  private void carry(Errand errand) {
    try {
      bringBack(errand);
    } catch (Undelivered problem) {
      putOff(errand, problem);
    } catch (RuntimeException untold) {
      // Its lease runs out, and whoever takes it up then looks what came of it.
      LOG.error("{}: what came of {} is not stored", errand.incident(), kind(errand), untold);
    } finally {
      underway.remove(errand.sequence(), errand);
      onTheWay.arriveAndDeregister();
      bell.ring();
    }
  }

  private void bringBack(Errand errand) throws Undelivered {
    var receipt = carryOut(errand);
    heard();
    if (!isSettled(errand, receipt)) {
      LOG.warn("{}: another process has taken {} over", errand.incident(), kind(errand));
      gateway.withdraw(errand, receipt);
    }
  }

  /** What can never be stored would be carried again at the end of each lease, and told nobody. */
  private boolean isSettled(Errand errand, Receipt receipt) throws Undelivered {
    try {
      return outbox.settle(errand, receipt, clock.instant());
    } catch (RuntimeException bug) {
      if (errand.attempt() < ATTEMPTS_AT_A_BUG || isOfDatabase(bug)) {
        throw bug;
      }
      LOG.error("{}: what came of {} cannot be stored", errand.incident(), kind(errand), bug);
      throw Undelivered.bug(kind(errand));
    }
  }

  private static boolean isOfDatabase(@Nullable Throwable problem) {
    return problem != null && (problem instanceof SQLException || isOfDatabase(problem.getCause()));
  }

  private Receipt carryOut(Errand errand) throws Undelivered {
    try {
      return gateway.carry(errand);
    } catch (RuntimeException | StackOverflowError | LinkageError bug) {
      LOG.error("{}: {} failed in a way nobody foresaw", errand.incident(), kind(errand), bug);
      throw ofOurs(errand, bug);
    }
  }

  /**
   * A bug seldom mends itself, and what waits behind it in its queue must not wait for ever. Only
   * what tells people of it is tried for longer.
   */
  private static Undelivered ofOurs(Errand errand, Throwable bug) {
    return errand.attempt() < ATTEMPTS_AT_A_BUG || errand.effect() instanceof Effect.ReportProblem
        ? Undelivered.unheard(ExceptionText.brief(bug))
        : Undelivered.bug(kind(errand));
  }

  private void heard() {
    if (away) {
      away = false;
      LOG.info("The chat answers again; what waited for it goes out now");
      outbox.hurry(clock.instant());
    }
  }

  private void putOff(Errand errand, Undelivered problem) {
    var now = clock.instant();
    if (problem.isAway()) {
      if (!away) {
        LOG.error("Nothing gets through, and everything is kept: {}", problem.problem());
      }
      away = true;
    } else if (problem.outlook() != Undelivered.Outlook.NOT_YET && !problem.isDoubtful()) {
      heard();
    }
    var next = RetryPolicy.STANDARD.next(errand, problem, now);
    if (next.isPresent()) {
      LOG.debug(
          "{}: {} is tried again at {}: {}",
          errand.incident(),
          kind(errand),
          next.get(),
          problem.inBrief());
      outbox.postpone(errand, problem, next.get());
      bell.ringIn(Duration.between(now, next.get()));
    } else {
      LOG.warn("{}: {} given up: {}", errand.incident(), kind(errand), problem.inBrief());
      outbox.giveUp(errand, problem, now);
    }
  }

  /** All that the log may say of an effect: some carry what people wrote. */
  private static String kind(Errand errand) {
    return Kinds.of(errand.effect());
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
