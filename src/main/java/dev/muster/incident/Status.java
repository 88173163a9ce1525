package dev.muster.incident;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an incident stands, and where it may go from there. */
public enum Status {
  INVESTIGATING("Investigating"),
  IDENTIFIED("Identified"),
  MONITORING("Monitoring"),
  RESOLVED("Resolved"),
  CLOSED("Closed"),

  /** It was none: a false alarm, or another incident's. */
  CANCELLED("Cancelled");

  /** While people still work on it. */
  public static final Set<Status> OPEN =
      Set.copyOf(EnumSet.of(INVESTIGATING, IDENTIFIED, MONITORING));

  private final String label;

  Status(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The label as it stands in the middle of a sentence. */
  public String inSentence() {
    return label.toLowerCase(Locale.ROOT);
  }

  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Going back to investigating from what is over is what people call reopening. */
  public boolean leadsTo(Status next) {
    return switch (this) {
      case INVESTIGATING, IDENTIFIED, MONITORING -> next != this && next != CLOSED;
      case RESOLVED -> next == INVESTIGATING || next == CLOSED;
      case CLOSED, CANCELLED -> next == INVESTIGATING;
    };
  }
}
