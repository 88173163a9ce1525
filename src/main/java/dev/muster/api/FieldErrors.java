package dev.muster.api;

import dev.muster.api.Problem.Mistake;
import dev.muster.incident.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is wrong with a body, all of it, so that callers mend it in one go. */
final class FieldErrors {

  private final List<Mistake> found = new ArrayList<>();

  /** What the field says, or empty after noting why it cannot be. */
  <T> Optional<T> read(String field, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (Refused no) {
      found.add(new Mistake(field, Expected.withExample(field, no.sentence())));
      return Optional.empty();
    }
  }

  void check(String field, Runnable require) {
    try {
      require.run();
    } catch (Refused no) {
      found.add(new Mistake(field, Expected.withExample(field, no.sentence())));
    }
  }

  /**
   * @throws ApiError with every mistake, if there is one
   */
  void requireNone() {
    if (!found.isEmpty()) {
      throw ApiError.fields(List.copyOf(found));
    }
  }
}
