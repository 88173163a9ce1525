package dev.muster.access;

import dev.muster.scheduling.Sweep;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Keeps requests and their answers for as long as a repeat can be expected. */
@Singleton
public class IdempotencyStore implements Sweep {

  public static final Duration KEPT = Duration.ofHours(24);

  private final IdempotentRequestRows rows;

  IdempotencyStore(IdempotentRequestRows rows) {
    this.rows = rows;
  }

  /**
   * @param repeated whether this is a stored answer, so that nothing was done now
   */
  public record Answer(String text, boolean repeated) {}

  /**
   * Does the work once and stores its answer in the same transaction; every repeat gets the stored
   * answer. A repeat that arrives during the work waits for it. If the work fails, nothing is
   * stored.
   *
   * @throws IdempotencyKeyConflict when the key was used for a different request
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
