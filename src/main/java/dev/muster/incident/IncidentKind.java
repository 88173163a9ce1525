package dev.muster.incident;

/**
 * Whether the incident is real. Every other kind is marked as such everywhere and never announced.
 */
public enum IncidentKind {
  REAL(""),
  DRILL("Drill"),
  TEST("Test"),
  /** For one new user. */
  TUTORIAL("Tutorial");

  private final String label;

  IncidentKind(String label) {
    this.label = label;
  }

  public boolean isReal() {
    return this == REAL;
  }

  /** Empty for {@link #REAL}. */
  public String label() {
    return label;
  }
}
