package dev.muster.api;

import dev.muster.incident.CapturedFile;
import dev.muster.incident.Impact;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentEvent.Absorbed;
import dev.muster.incident.IncidentEvent.Accepted;
import dev.muster.incident.IncidentEvent.ActionItemAdded;
import dev.muster.incident.IncidentEvent.ActionItemDone;
import dev.muster.incident.IncidentEvent.Cancelled;
import dev.muster.incident.IncidentEvent.Closed;
import dev.muster.incident.IncidentEvent.Declared;
import dev.muster.incident.IncidentEvent.Declined;
import dev.muster.incident.IncidentEvent.HandoverOffered;
import dev.muster.incident.IncidentEvent.Merged;
import dev.muster.incident.IncidentEvent.MessageMarked;
import dev.muster.incident.IncidentEvent.MilestonesCorrected;
import dev.muster.incident.IncidentEvent.NoteAdded;
import dev.muster.incident.IncidentEvent.NothingNew;
import dev.muster.incident.IncidentEvent.Renamed;
import dev.muster.incident.IncidentEvent.Reopened;
import dev.muster.incident.IncidentEvent.Resolved;
import dev.muster.incident.IncidentEvent.RoleAssigned;
import dev.muster.incident.IncidentEvent.RoleReleased;
import dev.muster.incident.IncidentEvent.RunbookStepTicked;
import dev.muster.incident.IncidentEvent.RunbookStepUnticked;
import dev.muster.incident.IncidentEvent.ServicesChanged;
import dev.muster.incident.IncidentEvent.SeverityChanged;
import dev.muster.incident.IncidentEvent.SeverityConfirmed;
import dev.muster.incident.IncidentEvent.Summarized;
import dev.muster.incident.IncidentEvent.TaskAdded;
import dev.muster.incident.IncidentEvent.TaskDone;
import dev.muster.incident.IncidentEvent.TaskTaken;
import dev.muster.incident.IncidentEvent.UpdatePosted;
import dev.muster.incident.Milestones;
import dev.muster.incident.RetrospectiveTimes;
import dev.muster.incident.Role;
import dev.muster.incident.Severity;
import dev.muster.incident.UpdateField;
import dev.muster.incident.Visibility;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event as the API shows it. Kinds and fields are part of API v1: new ones may be added,
 * existing ones never change.
 */
record EventJson(String kind, Map<String, @Nullable Object> fields) {

  static EventJson of(IncidentEvent event) {
    return switch (event) {
      case Declared declared ->
          kind("declared")
              .with("title", declared.title().text())
              .with("severity", word(declared.severity()))
              .with("private", declared.visibility() == Visibility.PRIVATE)
              .with("summary", declared.summary())
              .with("purpose", word(Objects.requireNonNull(declared.purpose())))
              .with("status", word(Objects.requireNonNull(declared.status())))
              .with("impact_started_at", past(declared, RetrospectiveTimes::impactStarted))
              .with("resolved_at", past(declared, RetrospectiveTimes::resolved))
              .with("severity_in_doubt", declared.severityInDoubt());
      case SeverityChanged(var from, var to) ->
          kind("severity_changed").with("from", word(from)).with("to", word(to));
      case SeverityConfirmed(var severity) ->
          kind("severity_confirmed").with("severity", word(severity));
      case RoleAssigned assigned ->
          kind("role_assigned")
              .with("role", word(assigned.role()))
              .with("holder", assigned.holder().value())
              .with("previous", id(assigned.previous()));
      case RoleReleased(var role, var holder) ->
          kind("role_released").with("role", word(role)).with("holder", holder.value());
      case NoteAdded(var text, var kind) ->
          kind("note_added").with("text", text).with("kind", word(kind));
      case MessageMarked(var message) ->
          kind("message_marked")
              .with("text", message.text())
              .with("author", id(message.author()))
              .with(
                  "permalink", message.permalink() == null ? null : message.permalink().toString())
              .with("files", message.files().stream().map(EventJson::file).toList());
      case UpdatePosted(var update, var from) ->
          kind("update_posted")
              .with("text", update.whatChanged())
              .with("from", word(from))
              .with("status", word(update.status()))
              .with("audience", word(update.audience()))
              .with("next_update_due", update.nextUpdateDue())
              .with("impact", update.says(UpdateField.IMPACT))
              .with("conditions", update.says(UpdateField.CONDITIONS))
              .with("actions", update.says(UpdateField.ACTIONS))
              .with("needs", update.says(UpdateField.NEEDS));
      case NothingNew() -> kind("nothing_new");
      case Resolved(var from, var resolution) ->
          kind("resolved")
              .with("from", word(from))
              .with("explanation", resolution.explanation())
              .with("impact_started_at", resolution.impactStarted())
              .with("detected_at", resolution.detected())
              .with("users_affected", resolution.impact().usersAffected())
              .with("revenue", resolution.impact().revenue());
      case Closed() -> kind("closed");
      case Cancelled(var from, var reason) ->
          kind("cancelled").with("from", word(from)).with("reason", reason);
      case Accepted() -> kind("accepted");
      case Declined(var reason) -> kind("declined").with("reason", reason);
      case Merged(var from, var into) ->
          kind("merged").with("from", word(from)).with("into", into.value());
      case Absorbed(var other, var title, var participants) ->
          kind("absorbed").with("number", other.value()).with("title", title.text());
      case MilestonesCorrected corrected ->
          kind("milestones_corrected")
              .with("from", moments(corrected.from(), corrected.impactBefore()))
              .with("to", moments(corrected.to(), corrected.impact()));
      case Reopened(var from) -> kind("reopened").with("from", word(from));
      case ActionItemAdded(var text, var owner, var due) ->
          kind("action_item_added")
              .with("text", text)
              .with("owner", id(owner))
              .with("due", due == null ? null : due.toString());
      case ActionItemDone(var text) -> kind("action_item_done").with("text", text);
      case Renamed(var from, var to) ->
          kind("renamed").with("from", from.text()).with("to", to.text());
      case HandoverOffered(var to, var handover) ->
          kind("handover_offered")
              .with("to", to.value())
              .with("state", handover.state())
              .with("risks", handover.risks())
              .with("tasks", handover.tasks());
      case Summarized(var summary) -> kind("summarized").with("text", summary);
      case TaskAdded added ->
          kind("task_added").with("text", added.text()).with("holder", id(added.holder()));
      case TaskTaken taken ->
          kind("task_taken")
              .with("text", taken.text())
              .with("holder", taken.holder().value())
              .with("previous", id(taken.previous()));
      case TaskDone(var text) -> kind("task_done").with("text", text);
      case RunbookStepTicked(var runbook, var step) ->
          kind("runbook_step_ticked").with("runbook", runbook).with("step", step);
      case RunbookStepUnticked(var runbook, var step) ->
          kind("runbook_step_unticked").with("runbook", runbook).with("step", step);
      case ServicesChanged(var from, var to) ->
          kind("services_changed").with("from", from).with("to", to);
    };
  }

  private static Map<String, @Nullable String> file(CapturedFile file) {
    var shown = new LinkedHashMap<String, @Nullable String>();
    shown.put("name", file.name());
    shown.put("permalink", file.permalink() == null ? null : file.permalink().toString());
    return shown;
  }

  static String word(Role role) {
    return role.key().toLowerCase(Locale.ROOT);
  }

  static String word(Severity severity) {
    return severity.key().toLowerCase(Locale.ROOT);
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static EventJson kind(String kind) {
    return new EventJson(kind, new LinkedHashMap<>());
  }

  private EventJson with(String field, @Nullable Object value) {
    fields.put(field, value);
    return this;
  }

  private static Map<String, @Nullable Object> moments(Milestones milestones, Impact impact) {
    var moments = new LinkedHashMap<String, @Nullable Object>();
    moments.put("impact_started_at", milestones.impactStarted());
    moments.put("detected_at", milestones.detected());
    moments.put("acknowledged_at", milestones.acknowledged());
    moments.put("mitigated_at", milestones.mitigated());
    moments.put("resolved_at", milestones.resolved());
    moments.put("users_affected", impact.usersAffected());
    moments.put("revenue", impact.revenue());
    return moments;
  }

  private static @Nullable Instant past(
      Declared declared, Function<RetrospectiveTimes, Instant> moment) {
    var past = declared.past();
    return past == null ? null : moment.apply(past);
  }

  private static @Nullable String id(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }
}
