package dev.muster.slack.delivery;

import com.slack.api.bolt.response.Response;
import dev.muster.scheduling.Sweep;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What Slack has told us already, and what we answered. Slack repeats a delivery for five minutes
 * and people click twice; the same meaning has one result.
 */
@Singleton
public class Deliveries implements Sweep {

  private static final Duration KEPT = Duration.ofHours(2);

  private final DeliveryRows rows;
  private final TransactionOperations<Connection> transactions;

  public Deliveries(DeliveryRows rows, TransactionOperations<Connection> transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  /**
   * Does the work of a delivery once, in one transaction with remembering it and its answer. A
   * repeat gets that answer, if need be after waiting for it; what fails is not remembered.
   */
  public DeliveryResult handle(
      String key, Instant now, CommitGuard commitGuard, Supplier<DeliveryResult> work) {
    return transactions.executeWrite(transaction -> {
      commitGuard.begin();
      if (rows.insert(key, now) == 0) {
        return DeliveryResult.answered(rows.findById(key).orElseThrow().answer());
      }
      var handled = work.get();
      if (handled.kept()) {
        remember(key, handled.answer());
        commitGuard.commit();
      } else {
        transaction.setRollbackOnly();
      }
      return handled;
    });
  }

  /** Remembers an answer alone: there was nothing to do. */
  @Transactional
  public void keep(String key, Instant now, Response answer) {
    if (rows.insert(key, now) == 1) {
      remember(key, answer);
    }
  }

  /**
   * Does the work once for each meaning, in one transaction with remembering it: work that fails is
   * not remembered. Empty for a repeat.
   */
  @Transactional
  public <T> Optional<T> once(String meaning, Instant now, Supplier<T> work) {
    return rows.insert(meaning, now) == 1 ? Optional.of(work.get()) : Optional.empty();
  }

  /** False for the same within a short while, as when somebody clicks twice. */
  @Transactional
  public boolean isFirst(String meaning, Duration within, Instant now) {
    return rows.insert(meaning, now) == 1
        || rows.renew(meaning, now, now.minus(within), now.plus(within)) == 1;
  }

  /** Lets the same meaning happen again. */
  @Transactional
  public void forget(String meaning) {
    rows.deleteById(meaning);
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

  /** A row without an answer was answered with nothing. */
  private void remember(String key, Response answer) {
    if (Responses.isSilent(answer)) {
      return;
    }
    rows.answer(key, answer.getStatusCode(), answer.getContentType(), answer.getBody());
  }
}
