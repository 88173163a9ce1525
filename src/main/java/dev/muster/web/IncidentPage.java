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
 * Everything a reader sees of one incident.
 *
 * @param roles in the order they are shown
 * @param tasks those still open first
 * @param entries one page of the timeline, oldest first
 * @param postmortemDue by when somebody should have written it
 * @param update what people were told last
 * @param next the entry the page after this one follows, while there is one
 * @param continued whether pages went before
 * @param waiting what Slack does not know yet
 * @param problems what Slack would not take, and what to do about it
 * @param offered the services to choose from, where there are forms
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

  /** Who did it, where the chat said so. */
  public String by(AmendmentHistory.Step step) {
    return step.by() == null ? "" : " by " + names.of(step.by());
  }

  /** Told so long after it happened that the reader should know. */
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
