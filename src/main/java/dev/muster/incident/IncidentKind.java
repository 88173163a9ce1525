package dev.muster.incident;

/** Whether something is really broken. What is not is marked everywhere and announced nowhere. */
public enum IncidentKind {
  REAL(""),
  DRILL("Drill"),
  TEST("Test"),
  /** For one newcomer alone. */
  TUTORIAL("Tutorial");

  private final String label;

  IncidentKind(String label) {
    this.label = label;
  }

  public boolean isReal() {
    return this == REAL;
  }

  /** Empty for what is real. */
  public String label() {
    return label;
  }
}
