package dev.muster.incident;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.muster.catalog.ServiceName;
import dev.muster.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The events of an incident, stored as JSON under the names below. A name must never change and a
 * component must never be removed.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "declared", value = IncidentEvent.Declared.class),
  @JsonSubTypes.Type(name = "severity-changed", value = IncidentEvent.SeverityChanged.class),
  @JsonSubTypes.Type(name = "severity-confirmed", value = IncidentEvent.SeverityConfirmed.class),
  @JsonSubTypes.Type(name = "role-assigned", value = IncidentEvent.RoleAssigned.class),
  @JsonSubTypes.Type(name = "role-released", value = IncidentEvent.RoleReleased.class),
  @JsonSubTypes.Type(name = "note-added", value = IncidentEvent.NoteAdded.class),
  @JsonSubTypes.Type(name = "message-marked", value = IncidentEvent.MessageMarked.class),
  @JsonSubTypes.Type(name = "update-posted", value = IncidentEvent.UpdatePosted.class),
  @JsonSubTypes.Type(name = "nothing-new", value = IncidentEvent.NothingNew.class),
  @JsonSubTypes.Type(name = "resolved", value = IncidentEvent.Resolved.class),
  @JsonSubTypes.Type(name = "closed", value = IncidentEvent.Closed.class),
  @JsonSubTypes.Type(name = "cancelled", value = IncidentEvent.Cancelled.class),
  @JsonSubTypes.Type(name = "accepted", value = IncidentEvent.Accepted.class),
  @JsonSubTypes.Type(name = "declined", value = IncidentEvent.Declined.class),
  @JsonSubTypes.Type(name = "merged", value = IncidentEvent.Merged.class),
  @JsonSubTypes.Type(name = "absorbed", value = IncidentEvent.Absorbed.class),
  @JsonSubTypes.Type(
      name = "milestones-corrected",
      value = IncidentEvent.MilestonesCorrected.class),
  @JsonSubTypes.Type(name = "reopened", value = IncidentEvent.Reopened.class),
  @JsonSubTypes.Type(name = "action-item-added", value = IncidentEvent.ActionItemAdded.class),
  @JsonSubTypes.Type(name = "action-item-done", value = IncidentEvent.ActionItemDone.class),
  @JsonSubTypes.Type(name = "renamed", value = IncidentEvent.Renamed.class),
  @JsonSubTypes.Type(name = "summarized", value = IncidentEvent.Summarized.class),
  @JsonSubTypes.Type(name = "handover-offered", value = IncidentEvent.HandoverOffered.class),
  @JsonSubTypes.Type(name = "task-added", value = IncidentEvent.TaskAdded.class),
  @JsonSubTypes.Type(name = "task-taken", value = IncidentEvent.TaskTaken.class),
  @JsonSubTypes.Type(name = "task-done", value = IncidentEvent.TaskDone.class),
  @JsonSubTypes.Type(name = "runbook-step-ticked", value = IncidentEvent.RunbookStepTicked.class),
  @JsonSubTypes.Type(
      name = "runbook-step-unticked",
      value = IncidentEvent.RunbookStepUnticked.class),
  @JsonSubTypes.Type(name = "services-changed", value = IncidentEvent.ServicesChanged.class),
})
public sealed interface IncidentEvent {

  record Declared(
      Title title,
      Severity severity,
      Visibility visibility,
      String summary,
      @Nullable IncidentKind purpose,
      @Nullable Status status,
      @Nullable RetrospectiveTimes past,
      boolean severityInDoubt)
      implements IncidentEvent {

    /**
     * Rows written by earlier versions lack these fields; they read as real, investigating and
     * ongoing.
     */
    public Declared {
      purpose = purpose == null ? IncidentKind.REAL : purpose;
      status = status == null ? Status.INVESTIGATING : status;
    }
  }

  record SeverityChanged(Severity from, Severity to) implements IncidentEvent {}

  /** The provisional severity was confirmed. */
  record SeverityConfirmed(Severity severity) implements IncidentEvent {}

  record RoleAssigned(Role role, PersonId holder, @Nullable PersonId previous)
      implements IncidentEvent {}

  record RoleReleased(Role role, PersonId holder) implements IncidentEvent {}

  record NoteAdded(String text, NoteKind kindOfNote) implements IncidentEvent {

    /** Rows written before there were kinds read as notes. */
    public NoteAdded {
      kindOfNote = Objects.requireNonNullElse(kindOfNote, NoteKind.NOTE);
    }

    public NoteAdded(String text) {
      this(text, NoteKind.NOTE);
    }
  }

  record MessageMarked(CapturedMessage message) implements IncidentEvent {}

  record UpdatePosted(StatusUpdate update, Status from) implements IncidentEvent {}

  /** Someone checked and had nothing to add; it restarts the update reminder like an update. */
  record NothingNew() implements IncidentEvent {}

  record Resolved(Status from, Resolution resolution) implements IncidentEvent {}

  record Closed() implements IncidentEvent {}

  /** The incident was a false alarm or part of another incident. */
  record Cancelled(Status from, String reason) implements IncidentEvent {}

  /** A triage was confirmed as an incident. */
  record Accepted() implements IncidentEvent {}

  /** A triage was declined: it was not an incident. */
  record Declined(String reason) implements IncidentEvent {}

  record Merged(Status from, IncidentNumber into) implements IncidentEvent {}

  /**
   * Another incident was merged into this one.
   *
   * @param title the title of the other incident at that time
   * @param participants the participants of the other incident, who now join this one
   */
  record Absorbed(IncidentNumber other, Title title, List<PersonId> participants)
      implements IncidentEvent {

    public Absorbed {
      participants = List.copyOf(participants);
    }
  }

  /** The milestones or the impact were edited afterwards. */
  record MilestonesCorrected(Milestones from, Milestones to, Impact impactBefore, Impact impact)
      implements IncidentEvent {}

  record Reopened(Status from) implements IncidentEvent {}

  record ActionItemAdded(String text, @Nullable PersonId owner, @Nullable LocalDate due)
      implements IncidentEvent {}

  record ActionItemDone(String text) implements IncidentEvent {}

  record Renamed(Title from, Title to) implements IncidentEvent {}

  /** The commander offered command to another person. */
  record HandoverOffered(PersonId to, Handover handover) implements IncidentEvent {}

  /**
   * @param summary empty when the summary was cleared
   */
  record Summarized(String summary) implements IncidentEvent {}

  /** Something to do now, while the incident is open. */
  record TaskAdded(String text, @Nullable PersonId holder) implements IncidentEvent {}

  record TaskTaken(String text, PersonId holder, @Nullable PersonId previous)
      implements IncidentEvent {}

  record TaskDone(String text) implements IncidentEvent {}

  /**
   * @param runbook the title of the runbook at that time
   */
  record RunbookStepTicked(String runbook, String step) implements IncidentEvent {}

  /** The step was not done after all, or must be done again. */
  record RunbookStepUnticked(String runbook, String step) implements IncidentEvent {}

  /** The list of affected services changed. */
  record ServicesChanged(List<ServiceName> from, List<ServiceName> to) implements IncidentEvent {

    public ServicesChanged {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }

    public List<ServiceName> added() {
      return to.stream().filter(each -> !from.contains(each)).toList();
    }

    public List<ServiceName> removed() {
      return from.stream().filter(each -> !to.contains(each)).toList();
    }
  }
}
