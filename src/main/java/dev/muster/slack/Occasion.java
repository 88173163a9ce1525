package dev.muster.slack;

import dev.muster.incident.Purpose;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody declares an incident for. */
enum Occasion {
  REAL("Yes", Purpose.REAL),
  TRIAGE("Not sure yet: look first, in triage", Purpose.REAL),
  PAST("It was, and is over: for the record", Purpose.REAL),
  DRILL("No, this is a drill", Purpose.DRILL),
  TEST("No, this is a test of Muster", Purpose.TEST);

  private final String label;
  private final Purpose purpose;

  Occasion(String label, Purpose purpose) {
    this.label = label;
    this.purpose = purpose;
  }

  String label() {
    return label;
  }

  Purpose purpose() {
    return purpose;
  }

  boolean isTriage() {
    return this == TRIAGE;
  }

  boolean isPast() {
    return this == PAST;
  }

  /** As it is typed before a title; that something is real goes without saying. */
  static Optional<Occasion> read(String word) {
    return Arrays.stream(values())
        .filter(each -> each != REAL && each != TEST)
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
