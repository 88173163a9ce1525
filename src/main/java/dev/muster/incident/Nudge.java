package dev.muster.incident;

import dev.muster.people.PersonId;

/** Something an incident is missing; its people are reminded until it is there. */
public enum Nudge {
  NO_COMMANDER,
  NO_SUMMARY,
  /** The severity is not confirmed. */
  NO_SEVERITY,
  /** No timeline entry for a long time. */
  SILENCE,
  /** Mitigated, but not resolved. */
  NOT_RESOLVED,
  NOT_CLOSED,
  /** Still in triage: neither accepted nor declined. */
  NOT_TRIAGED,
  /** The postmortem is due and its draft was never requested. */
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

  /** The person to mention: the one who should act, or who can find out who should. */
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
