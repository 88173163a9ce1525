package dev.muster.slack.declare;

import dev.muster.incident.IncidentKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody declares an incident for. */
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

  /** As it is typed before a title; that something is real goes without saying. */
  static Optional<DeclareReason> read(String word) {
    return Arrays.stream(values())
        .filter(each -> each != REAL && each != TEST)
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
