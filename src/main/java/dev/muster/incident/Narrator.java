package dev.muster.incident;

import static dev.muster.incident.Narration.quote;
import static dev.muster.incident.Narration.sentence;

import dev.muster.catalog.ServiceName;
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
import dev.muster.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into sentences, with the same wording in the channel, on the page and in the
 * postmortem.
 */
public final class Narrator {

  private Narrator() {}

  public static Narration tell(TimelineEntry entry) {
    return tell(entry.told(), entry.by(), entry.statuses());
  }

  private static Narration tell(IncidentEvent event, PersonId by, StatusLabels statuses) {
    return switch (event) {
      case Declared declared ->
          sentence(
              by,
              declared(declared),
              declared.severity().name(),
              declared.severityInDoubt() ? " until somebody says how bad it is: " : ": ",
              quote(declared.title().text()));
      case SeverityChanged(var from, var to) ->
          sentence(
              by,
              to.compareTo(from) < 0 ? " raised the severity from " : " lowered the severity from ",
              from.name(),
              " to ",
              to.name());
      case SeverityConfirmed(var severity) ->
          sentence(by, " confirmed the severity: ", severity.name());
      case RoleAssigned assigned -> assigned(assigned, by);
      case RoleReleased(var role, var holder) ->
          holder.equals(by)
              ? sentence(by, " gave up the role of ", role.inSentence())
              : sentence(by, " released ", holder, " from the role of ", role.inSentence());
      case NoteAdded(var text, var kind) -> sentence(by, noted(kind), quote(text));
      case MessageMarked(var message) -> marked(message, by);
      case UpdatePosted(var update, var from) -> posted(update, from, by, statuses);
      case NothingNew() -> sentence(by, " said there is nothing new");
      case Resolved(var from, var resolution) ->
          resolution.explanation().isEmpty()
              ? sentence(by, " resolved the incident")
              : sentence(by, " resolved the incident: ", quote(resolution.explanation()));
      case Closed() -> sentence(by, " closed the incident");
      case Cancelled(var from, var reason) ->
          sentence(by, " cancelled the incident: ", quote(reason));
      case Accepted() -> sentence(by, " accepted this as an incident");
      case Declined(var reason) -> sentence(by, " declined this as an incident: ", quote(reason));
      case Merged(var from, var into) -> sentence(by, " merged this into ", into.toString());
      case Absorbed(var other, var title, var participants) ->
          sentence(by, " merged ", other.toString(), " into this: ", quote(title.text()));
      case MilestonesCorrected corrected -> corrected(corrected, by);
      case Reopened(var from) -> sentence(by, " reopened the incident");
      case ActionItemAdded(var text, var owner, var due) ->
          sentence(by, " added an action item: ", quote(text));
      case ActionItemDone(var text) -> sentence(by, " finished an action item: ", quote(text));
      case Renamed(var from, var to) ->
          sentence(by, " renamed the incident from ", quote(from.text()), " to ", quote(to.text()));
      case HandoverOffered(var to, var handover) ->
          sentence(by, " offered command to ", to, ": ", quote(handover.state()));
      case Summarized(var summary) ->
          summary.isEmpty()
              ? sentence(by, " took the summary away")
              : sentence(by, " wrote the summary: ", quote(summary));
      case TaskAdded(var text, @Nullable PersonId holder) ->
          holder == null
              ? sentence(by, " added a task: ", quote(text))
              : sentence(by, " added a task for ", holder, ": ", quote(text));
      case TaskTaken taken -> taken(taken, by);
      case TaskDone(var text) -> sentence(by, " finished a task: ", quote(text));
      case RunbookStepTicked(var runbook, var step) ->
          sentence(by, " ticked a step of the runbook ", quote(runbook), ": ", quote(step));
      case RunbookStepUnticked(var runbook, var step) ->
          sentence(by, " unticked a step of the runbook ", quote(runbook), ": ", quote(step));
      case ServicesChanged changed -> serviced(changed, by);
    };
  }

  private static String declared(Declared declared) {
    var as =
        switch (Objects.requireNonNull(declared.purpose())) {
          case REAL -> "";
          case DRILL -> " a drill,";
          case TEST -> " a test,";
          case TUTORIAL -> " a tutorial,";
        };
    return " declared"
        + as
        + switch (Objects.requireNonNull(declared.status())) {
          case TRIAGE -> " for triage, ";
          case RESOLVED -> " after the fact, ";
          default -> " ";
        };
  }

  private static Narration corrected(MilestonesCorrected corrected, PersonId by) {
    var changed = new ArrayList<String>();
    var from = corrected.from();
    var to = corrected.to();
    note(changed, "when the impact started", from.impactStarted(), to.impactStarted());
    note(changed, "when it was detected", from.detected(), to.detected());
    note(changed, "when it was acknowledged", from.acknowledged(), to.acknowledged());
    note(changed, "when it was mitigated", from.mitigated(), to.mitigated());
    note(changed, "when it was resolved", from.resolved(), to.resolved());
    note(changed, "what it did", corrected.impactBefore(), corrected.impact());
    return sentence(by, " put right ", String.join(", ", changed));
  }

  private static void note(
      List<String> changed, String name, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changed.add(name);
    }
  }

  private static Narration assigned(RoleAssigned assigned, PersonId by) {
    var role = assigned.role().inSentence();
    @Nullable PersonId previous = assigned.previous();
    if (assigned.holder().equals(by)) {
      return previous == null
          ? sentence(by, " took the role of ", role)
          : sentence(by, " took the role of ", role, " over from ", previous);
    }
    return previous == null
        ? sentence(by, " made ", assigned.holder(), " ", role)
        : sentence(by, " made ", assigned.holder(), " ", role, " in place of ", previous);
  }

  private static String noted(NoteKind kind) {
    return switch (kind) {
      case NOTE -> " noted: ";
      case DECISION -> " decided: ";
      case ACTION -> " did: ";
    };
  }

  private static Narration posted(
      StatusUpdate update, Status from, PersonId by, StatusLabels statuses) {
    var pieces = new ArrayList<Object>();
    pieces.add(by);
    pieces.add(
        " posted an update (%s, %s): "
            .formatted(
                from == update.status()
                    ? statuses.label(update.status())
                    : statuses.label(from) + " → " + statuses.label(update.status()),
                update.audience().inSentence()));
    var between = "";
    if (!update.whatChanged().isEmpty()) {
      pieces.add(quote(update.whatChanged()));
      between = "\n";
    }
    for (var field : update.fields().entrySet()) {
      pieces.add(between + field.getKey().label() + ": ");
      pieces.add(quote(field.getValue()));
      between = "\n";
    }
    return sentence(pieces.toArray());
  }

  private static Narration taken(TaskTaken taken, PersonId by) {
    @Nullable PersonId previous = taken.previous();
    if (taken.holder().equals(by)) {
      return previous == null
          ? sentence(by, " took a task: ", quote(taken.text()))
          : sentence(by, " took a task over from ", previous, ": ", quote(taken.text()));
    }
    return sentence(by, " gave ", taken.holder(), " a task: ", quote(taken.text()));
  }

  private static Narration serviced(ServicesChanged changed, PersonId by) {
    var pieces = new ArrayList<Object>();
    pieces.add(by);
    var added = changed.added();
    if (!added.isEmpty()) {
      pieces.add(" added ");
      services(pieces, added);
    }
    var removed = changed.removed();
    if (!removed.isEmpty()) {
      pieces.add(added.isEmpty() ? " took " : ", and took ");
      services(pieces, removed);
      pieces.add(" off");
    }
    return sentence(pieces.toArray());
  }

  private static void services(List<Object> pieces, List<ServiceName> names) {
    pieces.add(names.size() == 1 ? "the service " : "the services ");
    pieces.add(quote(ServiceNames.listed(names)));
  }

  private static Narration marked(CapturedMessage message, PersonId by) {
    var pieces = new ArrayList<Object>();
    pieces.add(by);
    @Nullable PersonId author = message.author();
    if (author == null || author.equals(by)) {
      pieces.add(" marked a message: ");
    } else {
      pieces.add(" marked what ");
      pieces.add(author);
      pieces.add(" wrote: ");
    }
    var between = "";
    if (!message.text().isEmpty() || message.files().isEmpty()) {
      pieces.add(quote(message.text()));
      between = "\n";
    }
    for (var file : message.files()) {
      if (!between.isEmpty()) {
        pieces.add(between);
      }
      pieces.add(file.part());
      between = ", ";
    }
    return sentence(pieces.toArray());
  }
}
