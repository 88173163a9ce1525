package dev.muster.api;

import dev.muster.api.Problem.Mistake;
import dev.muster.incident.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects all errors in a request body, so that a caller can correct them at once. */
final class FieldErrors {

  private final List<Mistake> found = new ArrayList<>();

  /** The field's value, or empty after recording the error. */
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
   * @throws ApiError with all errors, if there are any
   */
  void requireNone() {
    if (!found.isEmpty()) {
      throw ApiError.fields(List.copyOf(found));
    }
  }
}
