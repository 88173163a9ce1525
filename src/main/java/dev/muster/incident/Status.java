package dev.muster.incident;

import java.util.EnumSet;
import java.util.Set;

/** The status of an incident and the allowed transitions. */
public enum Status {
  /** Reported, but not yet confirmed as an incident. */
  TRIAGE("In triage"),
  INVESTIGATING("Investigating"),
  IDENTIFIED("Identified"),
  MONITORING("Monitoring"),
  RESOLVED("Resolved"),
  CLOSED("Closed"),

  /** A false alarm. */
  CANCELLED("Cancelled"),
  /** Checked in triage and found not to be an incident. */
  DECLINED("Declined"),
  /** Continued in another incident. */
  MERGED("Merged");

  /** Confirmed and being worked on. */
  public static final Set<Status> ACCEPTED =
      Set.copyOf(EnumSet.of(INVESTIGATING, IDENTIFIED, MONITORING));

  /** Being worked on or in triage. */
  public static final Set<Status> OPEN =
      Set.copyOf(EnumSet.of(TRIAGE, INVESTIGATING, IDENTIFIED, MONITORING));

  private static final Set<Status> OVER =
      Set.copyOf(EnumSet.of(CLOSED, CANCELLED, DECLINED, MERGED));

  private final String label;

  Status(String label) {
    this.label = label;
  }

  /** The default label; {@link StatusLabels} has the configured one. */
  String label() {
    return label;
  }

  public boolean isOpen() {
    return OPEN.contains(this);
  }

  public boolean isAccepted() {
    return ACCEPTED.contains(this);
  }

  /** Closed, cancelled, declined or merged: no further work unless it is reopened. */
  public boolean isOver() {
    return OVER.contains(this);
  }

  /** A transition from an ended status to investigating is a reopening. */
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
