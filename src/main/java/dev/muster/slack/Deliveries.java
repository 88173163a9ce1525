package dev.muster.slack;

import dev.muster.scheduling.Sweep;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What Slack has told us already. Slack repeats a delivery for five minutes and people click twice;
 * the same meaning has one result.
 */
@Singleton
class Deliveries implements Sweep {

  private static final Duration KEPT = Duration.ofHours(2);

  private final DeliveryRows rows;

  Deliveries(DeliveryRows rows) {
    this.rows = rows;
  }

  /**
   * Does the work once for each meaning, in one transaction with remembering it: work that fails is
   * not remembered. Empty for a repeat.
   */
  @Transactional
  public <T> Optional<T> once(String meaning, Instant now, Supplier<T> work) {
    return rows.insert(meaning, now) == 1 ? Optional.of(work.get()) : Optional.empty();
  }

  @Override
  public String name() {
    return "deliveries";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  @Transactional
  public void run(Instant now) {
    rows.forget(now.minus(KEPT));
  }
}
