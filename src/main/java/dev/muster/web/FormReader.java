package dev.muster.web;

import dev.muster.incident.Refused;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a form field by field and collects all errors. */
final class FormReader {

  private FormInput typed;

  FormReader(FormInput typed) {
    this.typed = typed;
  }

  /** The field's value, or empty after recording the error. */
  <T> Optional<T> read(String field, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (Refused no) {
      typed = typed.mistaken(field, no.sentence());
      return Optional.empty();
    }
  }

  FormInput typed() {
    return typed;
  }
}
