package dev.muster.slack.inbound;

import com.slack.api.bolt.response.Response;
import dev.muster.database.DatabaseErrors;
import dev.muster.incident.Refused;
import dev.muster.logging.ExceptionText;
import dev.muster.outbox.OutboxSignal;
import dev.muster.slack.delivery.CommitGuard;
import dev.muster.slack.delivery.Deadline;
import dev.muster.slack.delivery.Deliveries;
import dev.muster.slack.delivery.DeliveryResult;
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
 * Processes every delivery, over HTTP or Socket Mode. The delivery's key and its response are
 * stored before Slack gets the response; a repeated delivery is processed once; the response is
 * returned within 2.5 seconds even when the database does not answer.
 */
@Singleton
public class DeliveryProcessor {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryProcessor.class);

  /** Slack times out after three seconds, network transfer included. */
  private static final Duration LONGEST = Duration.ofMillis(2500);

  private final Deliveries deliveries;
  private final OutboxSignal signal;
  private final InstantSource clock;
  private final ExecutorService executor =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("delivery-", 1).factory());

  DeliveryProcessor(Deliveries deliveries, OutboxSignal signal, InstantSource clock) {
    this.deliveries = deliveries;
    this.signal = signal;
    this.clock = clock;
  }

  public <P> Response take(PayloadHandler<P> handler, P payload) {
    var deadline = Deadline.in(LONGEST);
    var commitGuard = new CommitGuard();
    var work = executor.submit(() -> handle(handler, payload, commitGuard, deadline));
    try {
      return work.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      LOG.warn("A delivery was not stored within {} ms", LONGEST.toMillis());
      return handler.excuse(payload, missed(commitGuard));
    } catch (ExecutionException failed) {
      return handler.excuse(payload, diagnosis(cause(failed), commitGuard));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return handler.excuse(payload, missed(commitGuard));
    }
  }

  private <P> Response handle(
      PayloadHandler<P> handler, P payload, CommitGuard commitGuard, Deadline deadline) {
    var key = handler.key(payload);
    var now = clock.instant();
    var handled = handle(handler, payload, key, now, commitGuard, deadline);
    follow(handled);
    return handled.answer();
  }

  private <P> DeliveryResult handle(
      PayloadHandler<P> handler,
      P payload,
      String key,
      Instant now,
      CommitGuard commitGuard,
      Deadline deadline) {
    try {
      return signal.whileAnswering(() ->
          deliveries.handle(key, now, commitGuard, () -> handler.handle(payload, now, deadline)));
    } catch (Refused no) {
      var handled = handler.refuse(payload, no);
      keep(key, now, handled);
      return handled;
    }
  }

  /** Stores a refusal's response. A failure is harmless: a repeat is then refused again. */
  private void keep(String key, Instant now, DeliveryResult refusal) {
    if (!refusal.kept()) {
      return;
    }
    try {
      deliveries.keep(key, now, refusal.answer());
    } catch (RuntimeException e) {
      LOG.warn("A refusal could not be kept: {}", ExceptionText.brief(e));
    }
  }

  /** Starts the work that follows the commit. A failure does not undo what is stored. */
  private static void follow(DeliveryResult handled) {
    try {
      handled.then().run();
    } catch (RuntimeException e) {
      LOG.warn("What follows a delivery could not be started", e);
    }
  }

  private static DeliveryError diagnosis(Throwable problem, CommitGuard commitGuard) {
    if (DatabaseErrors.isBehind(problem)) {
      LOG.warn("A delivery could not be stored: {}", ExceptionText.brief(problem));
      return missed(commitGuard);
    }
    LOG.error("A delivery could not be handled", problem);
    return commitGuard.giveUp() ? DeliveryError.OUR_FAULT : DeliveryError.PERHAPS_STORED;
  }

  private static Throwable cause(ExecutionException failed) {
    return Optional.ofNullable(failed.getCause()).orElse(failed);
  }

  private static DeliveryError missed(CommitGuard commitGuard) {
    return commitGuard.giveUp() ? DeliveryError.NOT_STORED : DeliveryError.PERHAPS_STORED;
  }
}
