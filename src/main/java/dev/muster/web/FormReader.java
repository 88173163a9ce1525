package dev.muster.web;

import dev.muster.incident.Refused;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a form field by field and notes what is wrong, all of it. */
final class FormReader {

  private FormInput typed;

  FormReader(FormInput typed) {
    this.typed = typed;
  }

  /** What the field says, or empty after noting why it cannot be. */
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
