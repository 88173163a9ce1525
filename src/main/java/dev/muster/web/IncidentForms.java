package dev.muster.web;

import dev.muster.incident.Incident;
import dev.muster.incident.Status;
import java.util.Optional;

/**
 * The forms below an incident: those it has a use for, and one that was sent and came back.
 *
 * @param notice what was done just now
 */
public record IncidentForms(
    Optional<String> notice,
    Optional<Typed> update,
    Optional<Typed> note,
    Optional<Typed> resolve,
    Optional<Typed> accept,
    Optional<Typed> decline) {

  static final IncidentForms NONE =
      new IncidentForms(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  static IncidentForms blank(Incident incident, Optional<Notice> notice) {
    var isOpen = incident.status().isAccepted();
    var isInTriage = incident.status() == Status.TRIAGE;
    return new IncidentForms(
        notice.map(Notice::sentence),
        blankIf(isOpen),
        blankIf(true),
        blankIf(isOpen),
        blankIf(isInTriage),
        blankIf(isInTriage));
  }

  /** With the one that came back as it was typed, even if there is no use for it any more. */
  IncidentForms with(Deed deed, Typed typed) {
    return switch (deed) {
      case UPDATE -> new IncidentForms(notice, Optional.of(typed), note, resolve, accept, decline);
      case NOTE -> new IncidentForms(notice, update, Optional.of(typed), resolve, accept, decline);
      case RESOLVE -> new IncidentForms(notice, update, note, Optional.of(typed), accept, decline);
      case ACCEPT -> new IncidentForms(notice, update, note, resolve, Optional.of(typed), decline);
      case DECLINE -> new IncidentForms(notice, update, note, resolve, accept, Optional.of(typed));
    };
  }

  public boolean areThere() {
    return note.isPresent();
  }

  private static Optional<Typed> blankIf(boolean useful) {
    return useful ? Optional.of(Typed.blank()) : Optional.empty();
  }
}
