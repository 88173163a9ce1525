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
 * Remembers deliveries and their responses for two hours. Slack repeats a delivery for up to five
 * minutes, and people press buttons twice; the same key has one result.
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
   * Runs the work of a delivery once, in one transaction with storing its key and its response. A
   * repeat gets the stored response, if necessary after waiting for the first to commit. Work that
   * throws, or whose result is not kept, is rolled back and not remembered.
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

  /** Stores a response without any work. */
  @Transactional
  public void keep(String key, Instant now, Response answer) {
    if (rows.insert(key, now) == 1) {
      remember(key, answer);
    }
  }

  /**
   * Runs the work once per key, in one transaction with storing the key, so that work that throws
   * is not remembered. Empty for a repeat.
   */
  @Transactional
  public <T> Optional<T> once(String meaning, Instant now, Supplier<T> work) {
    return rows.insert(meaning, now) == 1 ? Optional.of(work.get()) : Optional.empty();
  }

  /** False when the same key was used within the given time, as by a double click. */
  @Transactional
  public boolean isFirst(String meaning, Duration within, Instant now) {
    return rows.insert(meaning, now) == 1
        || rows.renew(meaning, now, now.minus(within), now.plus(within)) == 1;
  }

  /** Allows the same key to be used again. */
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

  /** Stores nothing for an empty response, which is what a row without a response stands for. */
  private void remember(String key, Response answer) {
    if (Responses.isSilent(answer)) {
      return;
    }
    rows.answer(key, answer.getStatusCode(), answer.getContentType(), answer.getBody());
  }
}
