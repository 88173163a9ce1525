package dev.muster.slack.blockkit;

import dev.muster.incident.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects all errors of a form, so that a person can correct them at once. */
public final class FieldErrors {

  private final Map<String, String> sentences = new LinkedHashMap<>();

  /** The parsed value, or empty after recording the {@code Refused} as an error of that field. */
  public <T> Optional<T> read(String block, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (Refused no) {
      sentences.put(block, no.sentence());
      return Optional.empty();
    }
  }

  public boolean any() {
    return !sentences.isEmpty();
  }

  public Form.Outcome outcome() {
    return new Form.Outcome.Mistaken(Map.copyOf(sentences));
  }

  public static Form.Outcome at(String block, Refused no) {
    return new Form.Outcome.Mistaken(Map.of(block, no.sentence()));
  }
}
