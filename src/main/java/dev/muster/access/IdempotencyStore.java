package dev.muster.access;

import dev.muster.scheduling.Sweep;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** What was asked for and answered, for as long as a repeat can be expected. */
@Singleton
public class IdempotencyStore implements Sweep {

  public static final Duration KEPT = Duration.ofHours(24);

  private final IdempotentRequestRows rows;

  IdempotencyStore(IdempotentRequestRows rows) {
    this.rows = rows;
  }

  /**
   * @param repeated whether it was given before, so that nothing was done now
   */
  public record Answer(String text, boolean repeated) {}

  /**
   * Does the work once, in one transaction with remembering its answer, and gives every repeat that
   * answer. A repeat that comes while the work is being done waits for it; work that fails is not
   * remembered.
   *
   * @throws IdempotencyKeyConflict when the key stands for something else
   */
  @Transactional
  public Answer once(IdempotentRequest request, Instant now, Supplier<String> work) {
    var by = request.by().value();
    if (rows.begin(by, request.key(), request.fingerprint(), now) == 0) {
      return repeated(request);
    }
    var answer = work.get();
    rows.answer(by, request.key(), answer);
    return new Answer(answer, false);
  }

  private Answer repeated(IdempotentRequest request) {
    var row =
        rows.findById(new IdempotentRequestRow.Key(request.by().value(), request.key()))
            .orElseThrow();
    if (!row.fingerprint().equals(request.fingerprint())) {
      throw new IdempotencyKeyConflict();
    }
    return new Answer(row.answer(), true);
  }

  @Override
  public String name() {
    return "requests";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  @Transactional
  public void run(Instant now) {
    rows.forget(now.minus(KEPT));
  }
}
