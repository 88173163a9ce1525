package dev.muster.web;

import dev.muster.incident.Incident;
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
    Optional<Typed> resolve) {

  static final IncidentForms NONE =
      new IncidentForms(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static IncidentForms blank(Incident incident, Optional<Notice> notice) {
    var isOpen = incident.status().isAccepted();
    return new IncidentForms(
        notice.map(Notice::sentence), blankIf(isOpen), blankIf(true), blankIf(isOpen));
  }

  /** With the one that came back as it was typed, even if there is no use for it any more. */
  IncidentForms with(Deed deed, Typed typed) {
    return switch (deed) {
      case UPDATE -> new IncidentForms(notice, Optional.of(typed), note, resolve);
      case NOTE -> new IncidentForms(notice, update, Optional.of(typed), resolve);
      case RESOLVE -> new IncidentForms(notice, update, note, Optional.of(typed));
    };
  }

  public boolean areThere() {
    return note.isPresent();
  }

  private static Optional<Typed> blankIf(boolean useful) {
    return useful ? Optional.of(Typed.blank()) : Optional.empty();
  }
}
