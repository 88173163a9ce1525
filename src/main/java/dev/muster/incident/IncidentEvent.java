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
 * The facts of an incident. Kept for ever as JSON under the names below: a name is never changed
 * and a component never removed.
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

    /** What does not say is real, was no question and lasted: once there was nothing else. */
    public Declared {
      purpose = purpose == null ? IncidentKind.REAL : purpose;
      status = status == null ? Status.INVESTIGATING : status;
    }
  }

  record SeverityChanged(Severity from, Severity to) implements IncidentEvent {}

  /** It is as bad as it was handled so far, when nobody had said. */
  record SeverityConfirmed(Severity severity) implements IncidentEvent {}

  record RoleAssigned(Role role, PersonId holder, @Nullable PersonId previous)
      implements IncidentEvent {}

  /** Nobody holds it any more. */
  record RoleReleased(Role role, PersonId holder) implements IncidentEvent {}

  record NoteAdded(String text, NoteKind kindOfNote) implements IncidentEvent {

    /** Once there was but one kind. */
    public NoteAdded {
      kindOfNote = Objects.requireNonNullElse(kindOfNote, NoteKind.NOTE);
    }

    public NoteAdded(String text) {
      this(text, NoteKind.NOTE);
    }
  }

  record MessageMarked(CapturedMessage message) implements IncidentEvent {}

  record UpdatePosted(StatusUpdate update, Status from) implements IncidentEvent {}

  /** Somebody looked and had nothing to add: as good as an update for the clock. */
  record NothingNew() implements IncidentEvent {}

  record Resolved(Status from, Resolution resolution) implements IncidentEvent {}

  record Closed() implements IncidentEvent {}

  /** It turned out to be no incident, or not one of its own. */
  record Cancelled(Status from, String reason) implements IncidentEvent {}

  /** It is an incident. */
  record Accepted() implements IncidentEvent {}

  /** It was looked at, and is none. */
  record Declined(String reason) implements IncidentEvent {}

  record Merged(Status from, IncidentNumber into) implements IncidentEvent {}

  /**
   * Another one goes on here.
   *
   * @param title its title, as it was then
   * @param participants its people, who belong here now
   */
  record Absorbed(IncidentNumber other, Title title, List<PersonId> participants)
      implements IncidentEvent {

    public Absorbed {
      participants = List.copyOf(participants);
    }
  }

  /** What was learned afterwards of when it was, and of what it did. */
  record MilestonesCorrected(Milestones from, Milestones to, Impact impactBefore, Impact impact)
      implements IncidentEvent {}

  record Reopened(Status from) implements IncidentEvent {}

  record ActionItemAdded(String text, @Nullable PersonId owner, @Nullable LocalDate due)
      implements IncidentEvent {}

  record ActionItemDone(String text) implements IncidentEvent {}

  record Renamed(Title from, Title to) implements IncidentEvent {}

  /** Whoever commands has asked somebody to take over. */
  record HandoverOffered(PersonId to, Handover handover) implements IncidentEvent {}

  /**
   * @param summary may be empty
   */
  record Summarized(String summary) implements IncidentEvent {}

  /** Something to do now, while the incident runs. */
  record TaskAdded(String text, @Nullable PersonId holder) implements IncidentEvent {}

  record TaskTaken(String text, PersonId holder, @Nullable PersonId previous)
      implements IncidentEvent {}

  record TaskDone(String text) implements IncidentEvent {}

  /**
   * @param runbook its title, as it was then
   */
  record RunbookStepTicked(String runbook, String step) implements IncidentEvent {}

  /** It was not done after all, or has to be done again. */
  record RunbookStepUnticked(String runbook, String step) implements IncidentEvent {}

  /** It touches others than people knew at first. */
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
