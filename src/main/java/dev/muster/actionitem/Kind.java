package dev.muster.actionitem;

/** How the action item improves the response to the next incident. */
public enum Kind {
  PREVENT("Prevent", "keeps it from happening again"),
  MITIGATE("Mitigate", "makes it smaller or shorter"),
  DETECT("Detect", "lets us know sooner"),
  PROCESS("Process", "makes the response easier");

  private final String label;
  private final String meaning;

  Kind(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  public String label() {
    return label;
  }

  public String meaning() {
    return meaning;
  }
}
