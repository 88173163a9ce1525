package dev.muster.incident;

import dev.muster.people.PersonId;

/** What an incident lacks, and its people are asked for until it has it. */
public enum Nudge {
  NO_COMMANDER,
  NO_SUMMARY,
  /** Nobody has said how bad it is. */
  NO_SEVERITY,
  /** Nothing has been recorded for long. */
  SILENCE,
  /** The harm is over, and nobody has said that the incident is. */
  NOT_RESOLVED,
  NOT_CLOSED,
  /** Nobody has said whether it is an incident. */
  NOT_TRIAGED,
  /** Nobody has asked for the draft, and it is due. */
  POSTMORTEM_OVERDUE;

  public boolean applies(Incident incident) {
    var status = incident.status();
    return switch (this) {
      case NO_COMMANDER -> status.isAccepted() && incident.roles().holder(Role.COMMANDER).isEmpty();
      case NO_SUMMARY -> status.isAccepted() && incident.summary().isEmpty();
      case NO_SEVERITY -> status.isAccepted() && incident.severityInDoubt();
      case SILENCE -> status.isAccepted();
      case NOT_RESOLVED -> status == Status.MONITORING;
      case NOT_CLOSED -> status == Status.RESOLVED;
      case NOT_TRIAGED -> status == Status.TRIAGE;
      case POSTMORTEM_OVERDUE -> incident.owesPostmortem();
    };
  }

  /** Whoever should see to it, or know somebody who does. */
  public PersonId asks(Incident incident) {
    return switch (this) {
      case SILENCE -> incident.spokesperson();
      case NO_COMMANDER,
          NO_SUMMARY,
          NO_SEVERITY,
          NOT_RESOLVED,
          NOT_CLOSED,
          NOT_TRIAGED,
          POSTMORTEM_OVERDUE ->
          incident.roles().holder(Role.COMMANDER).orElse(incident.declaredBy());
    };
  }
}
