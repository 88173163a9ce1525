package dev.muster.web;

import dev.muster.actionitem.ActionItem;
import dev.muster.catalog.Service;
import dev.muster.incident.AmendmentHistory;
import dev.muster.incident.Incident;
import dev.muster.incident.ResponseTimes;
import dev.muster.incident.Role;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.EffectFailure;
import dev.muster.outbox.PendingEffects.Waiting;
import dev.muster.people.Names;
import dev.muster.people.PersonId;
import dev.muster.postmortem.DurationText;
import dev.muster.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a reader sees of one incident.
 *
 * @param roles in display order
 * @param tasks open ones first
 * @param entries one page of the timeline, oldest first
 * @param postmortemDue when the postmortem is due
 * @param update the last status update
 * @param next the last entry of this page, if another page follows
 * @param continued whether this is not the first page
 * @param waiting the effects that Slack has not received yet
 * @param problems the effects that Slack refused, and what to do about each
 * @param offered the services to choose from, if there are forms
 */
public record IncidentPage(
    Incident incident,
    List<Role> roles,
    List<Service> services,
    List<ActionItem> items,
    List<Task> tasks,
    Optional<Instant> postmortemDue,
    Optional<TimelineEntry> update,
    List<TimelineEntry> entries,
    Optional<Long> next,
    boolean continued,
    Names names,
    Optional<Waiting> waiting,
    List<EffectFailure> problems,
    LocalDate today,
    List<Service> offered) {

  public record Milestone(String name, Optional<Instant> at) {}

  public record Measure(String name, Optional<String> time) {}

  public List<Milestone> milestones() {
    var milestones = incident.milestones();
    return List.of(
        milestone("Impact started", milestones.impactStarted()),
        milestone("Detected", milestones.detected()),
        milestone("Declared", milestones.declared()),
        milestone("Acknowledged", milestones.acknowledged()),
        milestone("Mitigated", milestones.mitigated()),
        milestone("Resolved", milestones.resolved()),
        milestone("Closed", milestones.closed()));
  }

  public List<Measure> measures() {
    var times = ResponseTimes.of(incident.milestones());
    return List.of(
        measure("Time to detect", times.toDetect()),
        measure("Time to acknowledge", times.toAcknowledge()),
        measure("Time to mitigate", times.toMitigate()),
        measure("Time to resolve", times.toResolve()));
  }

  public String holder(Role role) {
    return incident.roles().holder(role).map(names::of).orElse("Nobody");
  }

  public String name(@Nullable PersonId person) {
    return person == null ? "Nobody yet" : names.of(person);
  }

  /** The author of the change, if Slack named one. */
  public String by(AmendmentHistory.Step step) {
    return step.by() == null ? "" : " by " + names.of(step.by());
  }

  /** Whether the entry was recorded more than a minute after it happened. */
  public boolean isRecordedLater(TimelineEntry entry) {
    return entry.recordedAt().isAfter(entry.occurredAt().plus(Duration.ofMinutes(1)));
  }

  public String state(ActionItem item) {
    return item.isDone() ? "Done" : item.isOverdue(today) ? "Overdue" : "Open";
  }

  private static Milestone milestone(String name, @Nullable Instant at) {
    return new Milestone(name, Optional.ofNullable(at));
  }

  private static Measure measure(String name, Optional<Duration> time) {
    return new Measure(name, time.map(DurationText::words));
  }
}
