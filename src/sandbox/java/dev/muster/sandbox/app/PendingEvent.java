package dev.muster.sandbox.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An undelivered event and the time of its next attempt. */
record PendingEvent(AppPayload payload, Instant due, CompletableFuture<Delivery> answer) {

  private static final List<Duration> PAUSES =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  static PendingEvent first(AppPayload payload) {
    return new PendingEvent(payload, Instant.MIN, new CompletableFuture<>());
  }

  boolean isDue(Instant now) {
    return !due.isAfter(now);
  }

  /** The next attempt, or empty after the last one. */
  Optional<PendingEvent> next(Instant failedAt, Delivery failed) {
    int attempt = payload.retry() + 1;
    if (attempt > PAUSES.size()) {
      return Optional.empty();
    }
    Instant later = failedAt.plus(PAUSES.get(attempt - 1));
    AppPayload again = payload.again(failed.retryReason(), failed.via());
    return Optional.of(new PendingEvent(again, later, answer));
  }
}
