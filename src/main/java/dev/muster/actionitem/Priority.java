package dev.muster.actionitem;

public enum Priority {
  HIGH("High"),
  MEDIUM("Medium"),
  LOW("Low");

  private final String label;

  Priority(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
