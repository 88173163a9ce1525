package dev.muster.incident;

import java.util.EnumSet;
import java.util.Set;

/** Where an incident stands, and where it may go from there. */
public enum Status {
  /** Somebody is worried, and nobody has said yet that it is an incident. */
  TRIAGE("In triage"),
  INVESTIGATING("Investigating"),
  IDENTIFIED("Identified"),
  MONITORING("Monitoring"),
  RESOLVED("Resolved"),
  CLOSED("Closed"),

  /** It was none: a false alarm. */
  CANCELLED("Cancelled"),
  /** Looked at in triage, and found to be none. */
  DECLINED("Declined"),
  /** It goes on in another incident. */
  MERGED("Merged");

  /** While it is known to be an incident and people work on it. */
  public static final Set<Status> ACCEPTED =
      Set.copyOf(EnumSet.of(INVESTIGATING, IDENTIFIED, MONITORING));

  /** While people still work on it, or look whether they must. */
  public static final Set<Status> OPEN =
      Set.copyOf(EnumSet.of(TRIAGE, INVESTIGATING, IDENTIFIED, MONITORING));

  private static final Set<Status> OVER =
      Set.copyOf(EnumSet.of(CLOSED, CANCELLED, DECLINED, MERGED));

  private final String label;

  Status(String label) {
    this.label = label;
  }

  /** What it is usually called; what it is called here, {@link StatusLabels} knows. */
  String label() {
    return label;
  }

  public boolean isOpen() {
    return OPEN.contains(this);
  }

  public boolean isAccepted() {
    return ACCEPTED.contains(this);
  }

  /** Nothing is done about it any more, unless it is reopened. */
  public boolean isOver() {
    return OVER.contains(this);
  }

  /** Going back to investigating from what is over is what people call reopening. */
  public boolean leadsTo(Status next) {
    return switch (this) {
      case TRIAGE -> next == INVESTIGATING || next == DECLINED || next == MERGED;
      case INVESTIGATING, IDENTIFIED, MONITORING ->
          next != this && next != CLOSED && next != TRIAGE && next != DECLINED;
      case RESOLVED -> next == INVESTIGATING || next == CLOSED;
      case CLOSED, CANCELLED, DECLINED, MERGED -> next == INVESTIGATING;
    };
  }
}
