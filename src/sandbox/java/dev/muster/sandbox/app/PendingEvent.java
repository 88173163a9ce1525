package dev.muster.sandbox.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An event that was not delivered yet, and when it is tried next. */
record PendingEvent(Parcel parcel, Instant due, CompletableFuture<Delivery> answer) {

  private static final List<Duration> PAUSES =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  static PendingEvent first(Parcel parcel) {
    return new PendingEvent(parcel, Instant.MIN, new CompletableFuture<>());
  }

  boolean isDue(Instant now) {
    return !due.isAfter(now);
  }

  /** The same event once more, or nothing when it was tried often enough. */
  Optional<PendingEvent> next(Instant failedAt, Delivery failed) {
    int attempt = parcel.retry() + 1;
    if (attempt > PAUSES.size()) {
      return Optional.empty();
    }
    Instant later = failedAt.plus(PAUSES.get(attempt - 1));
    Parcel again = parcel.again(failed.retryReason(), failed.via());
    return Optional.of(new PendingEvent(again, later, answer));
  }
}
