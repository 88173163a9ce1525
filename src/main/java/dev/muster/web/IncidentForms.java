package dev.muster.web;

import dev.muster.incident.Incident;
import dev.muster.incident.Status;
import java.util.Optional;

/**
 * The forms on an incident's page: those that its status allows, and one that was sent and refused.
 *
 * @param notice confirms the action just done
 */
public record IncidentForms(
    Optional<String> notice,
    Optional<FormInput> update,
    Optional<FormInput> note,
    Optional<FormInput> resolve,
    Optional<FormInput> accept,
    Optional<FormInput> decline,
    Optional<FormInput> services) {

  static final IncidentForms NONE =
      new IncidentForms(
          Optional.empty(),
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
        blankIf(isInTriage),
        blankIf(!incident.status().isOver()));
  }

  /** Adds the refused form with its input, even if the status no longer allows it. */
  IncidentForms with(PageAction action, FormInput typed) {
    var came = Optional.of(typed);
    return switch (action) {
      case UPDATE -> new IncidentForms(notice, came, note, resolve, accept, decline, services);
      case NOTE -> new IncidentForms(notice, update, came, resolve, accept, decline, services);
      case RESOLVE -> new IncidentForms(notice, update, note, came, accept, decline, services);
      case ACCEPT -> new IncidentForms(notice, update, note, resolve, came, decline, services);
      case DECLINE -> new IncidentForms(notice, update, note, resolve, accept, came, services);
      case SERVICES -> new IncidentForms(notice, update, note, resolve, accept, decline, came);
    };
  }

  public boolean areThere() {
    return note.isPresent();
  }

  private static Optional<FormInput> blankIf(boolean useful) {
    return useful ? Optional.of(FormInput.blank()) : Optional.empty();
  }
}
