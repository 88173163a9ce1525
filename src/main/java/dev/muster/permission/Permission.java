package dev.muster.permission;

import dev.muster.incident.Amendment;
import dev.muster.incident.Audience;
import dev.muster.incident.Declaration;
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
import dev.muster.incident.TimelineEntry;
import dev.muster.people.PersonId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The actions that can be restricted. Everything else is allowed to everyone. */
public enum Permission {
  DECLARE("declare an incident"),
  TRIAGE("declare something in triage"),
  DECLARE_PRIVATE("declare a private incident"),
  ROLES("give, take or release roles"),
  SEVERITY("change the severity"),
  UPDATE_PUBLIC("send updates to stakeholders or the public"),
  RESOLVE("resolve it"),
  CLOSE("close it"),
  CANCEL("cancel, decline or merge it"),
  REOPEN("reopen it"),
  EDIT("change the title, the summary, the services or the milestones"),
  AMEND("correct or withdraw what somebody else put on the timeline");

  private final String deed;

  Permission(String deed) {
    this.deed = deed;
  }

  /** The name in the settings and the audit log. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The text that follows "may" in a sentence. */
  String deed() {
    return deed;
  }

  static Optional<Permission> read(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** All of these are required. */
  static Set<Permission> of(Declaration declaration) {
    var acts = EnumSet.of(declaration.triage() ? TRIAGE : DECLARE);
    if (declaration.isPrivate()) {
      acts.add(DECLARE_PRIVATE);
    }
    return acts;
  }

  /** Empty for events that everyone may cause or that are checked elsewhere. */
  static Optional<Permission> of(IncidentEvent event) {
    return switch (event) {
      case SeverityChanged changed -> Optional.of(SEVERITY);
      case SeverityConfirmed confirmed -> Optional.of(SEVERITY);
      case RoleAssigned assigned -> Optional.of(ROLES);
      case RoleReleased released -> Optional.of(ROLES);
      case HandoverOffered offered -> Optional.of(ROLES);
      case UpdatePosted(var update, var from) ->
          update.audience() == Audience.INTERNAL ? Optional.empty() : Optional.of(UPDATE_PUBLIC);
      case Resolved resolved -> Optional.of(RESOLVE);
      case Closed closed -> Optional.of(CLOSE);
      case Cancelled cancelled -> Optional.of(CANCEL);
      case Declined declined -> Optional.of(CANCEL);
      case Merged merged -> Optional.of(CANCEL);
      case Accepted accepted -> Optional.of(DECLARE);
      case Reopened reopened -> Optional.of(REOPEN);
      case Renamed renamed -> Optional.of(EDIT);
      case Summarized summarized -> Optional.of(EDIT);
      case MilestonesCorrected corrected -> Optional.of(EDIT);
      case Declared declared -> Optional.empty();
      case Absorbed absorbed -> Optional.empty();
      case NoteAdded added -> Optional.empty();
      case MessageMarked marked -> Optional.empty();
      case NothingNew nothing -> Optional.empty();
      case ActionItemAdded added -> Optional.empty();
      case ActionItemDone done -> Optional.empty();
      case TaskAdded added -> Optional.empty();
      case TaskTaken taken -> Optional.empty();
      case TaskDone done -> Optional.empty();
      case RunbookStepTicked ticked -> Optional.empty();
      case RunbookStepUnticked unticked -> Optional.empty();
      case ServicesChanged changed -> Optional.of(EDIT);
    };
  }

  /**
   * Users may always correct or withdraw their own text, as in Slack, where editing a captured
   * message corrects the entry.
   */
  static Optional<Permission> of(Amendment amendment, TimelineEntry entry, PersonId by) {
    return switch (amendment.kind()) {
      case WITHDRAWN, RESTORED, CORRECTED ->
          entry.by().equals(by) || wrote(entry, by) ? Optional.empty() : Optional.of(AMEND);
      case STARRED, UNSTARRED, FILE_REMOVED -> Optional.empty();
    };
  }

  /** A message by an app has no author; only the app itself can edit it. */
  private static boolean wrote(TimelineEntry entry, PersonId by) {
    return entry.event() instanceof MessageMarked(var message)
        && (message.author() == null || message.author().equals(by));
  }
}
