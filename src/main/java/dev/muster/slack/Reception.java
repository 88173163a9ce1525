package dev.muster.slack;

import com.slack.api.bolt.response.Response;
import dev.muster.database.StoreTrouble;
import dev.muster.incident.Refused;
import dev.muster.logging.ExceptionText;
import dev.muster.outbox.OutboxBell;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frame around every delivery, whichever way it came: stored with its key and its answer before
 * it is answered, once however often it is repeated, and answered in time whatever the database
 * does.
 */
@Singleton
class Reception {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  /** Slack waits for three seconds, and the way there and back is part of them. */
  private static final Duration LONGEST = Duration.ofMillis(2500);

  private final Deliveries deliveries;
  private final OutboxBell bell;
  private final InstantSource clock;
  private final ExecutorService desks =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("delivery-", 1).factory());

  Reception(Deliveries deliveries, OutboxBell bell, InstantSource clock) {
    this.deliveries = deliveries;
    this.bell = bell;
    this.clock = clock;
  }

  <P> Response take(Intake<P> intake, P payload) {
    var deadline = Deadline.in(LONGEST);
    var commitment = new Commitment();
    var work = desks.submit(() -> handle(intake, payload, commitment, deadline));
    try {
      return work.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      LOG.warn("A delivery was not stored within {} ms", LONGEST.toMillis());
      return intake.excuse(payload, missed(commitment));
    } catch (ExecutionException failed) {
      return intake.excuse(payload, diagnosis(cause(failed), commitment));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return intake.excuse(payload, missed(commitment));
    }
  }

  private <P> Response handle(
      Intake<P> intake, P payload, Commitment commitment, Deadline deadline) {
    var key = intake.key(payload);
    var now = clock.instant();
    var handled = handle(intake, payload, key, now, commitment, deadline);
    follow(handled);
    return handled.answer();
  }

  private <P> Handled handle(
      Intake<P> intake,
      P payload,
      String key,
      Instant now,
      Commitment commitment,
      Deadline deadline) {
    try {
      return bell.whileAnswering(() ->
          deliveries.handle(key, now, commitment, () -> intake.handle(payload, now, deadline)));
    } catch (Refused no) {
      var handled = intake.refuse(payload, no);
      keep(key, now, handled);
      return handled;
    }
  }

  /** Without it a repeat is refused anew, which does no harm. */
  private void keep(String key, Instant now, Handled refusal) {
    if (!refusal.kept()) {
      return;
    }
    try {
      deliveries.keep(key, now, refusal.answer());
    } catch (RuntimeException e) {
      LOG.warn("A refusal could not be kept: {}", ExceptionText.brief(e));
    }
  }

  /** What is stored stays stored, whatever becomes of the rest. */
  private static void follow(Handled handled) {
    try {
      handled.then().run();
    } catch (RuntimeException e) {
      LOG.warn("What follows a delivery could not be started", e);
    }
  }

  private static Mishap diagnosis(Throwable problem, Commitment commitment) {
    if (StoreTrouble.isBehind(problem)) {
      LOG.warn("A delivery could not be stored: {}", ExceptionText.brief(problem));
      return missed(commitment);
    }
    LOG.error("A delivery could not be handled", problem);
    return commitment.giveUp() ? Mishap.OUR_FAULT : Mishap.PERHAPS_STORED;
  }

  private static Throwable cause(ExecutionException failed) {
    return Optional.ofNullable(failed.getCause()).orElse(failed);
  }

  private static Mishap missed(Commitment commitment) {
    return commitment.giveUp() ? Mishap.NOT_STORED : Mishap.PERHAPS_STORED;
  }
}
