package dev.muster.slack.declare;

import dev.muster.incident.IncidentKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The type of a declaration. */
enum DeclareReason {
  REAL("Yes", IncidentKind.REAL),
  TRIAGE("Not sure yet: look first, in triage", IncidentKind.REAL),
  PAST("It was, and is over: for the record", IncidentKind.REAL),
  DRILL("No, this is a drill", IncidentKind.DRILL),
  TEST("No, this is a test of Muster", IncidentKind.TEST);

  private final String label;
  private final IncidentKind purpose;

  DeclareReason(String label, IncidentKind purpose) {
    this.label = label;
    this.purpose = purpose;
  }

  String label() {
    return label;
  }

  IncidentKind purpose() {
    return purpose;
  }

  boolean isTriage() {
    return this == TRIAGE;
  }

  boolean isPast() {
    return this == PAST;
  }

  /**
   * Reads the word before a title in {@code /incident declare}. A live incident has no word, and a
   * test is declared in the form only.
   */
  static Optional<DeclareReason> read(String word) {
    return Arrays.stream(values())
        .filter(each -> each != REAL && each != TEST)
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
