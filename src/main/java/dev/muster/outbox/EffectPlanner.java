package dev.muster.outbox;

import dev.muster.incident.Incident;
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
import dev.muster.incident.Role;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.Effect.Announce;
import dev.muster.outbox.Effect.BriefRoleHolder;
import dev.muster.outbox.Effect.IntroducePerson;
import dev.muster.outbox.Effect.Invite;
import dev.muster.outbox.Effect.OpenChannel;
import dev.muster.outbox.Effect.PinCard;
import dev.muster.outbox.Effect.PostCard;
import dev.muster.outbox.Effect.PostFact;
import dev.muster.outbox.Effect.RefreshAnnouncement;
import dev.muster.outbox.Effect.RefreshCard;
import dev.muster.outbox.Effect.RenameChannel;
import dev.muster.outbox.Effect.SetTopic;
import dev.muster.outbox.Effect.TellReplaced;
import dev.muster.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which effects a timeline entry has. Slack posts a message in the channel whenever the
 * topic is set, so the topic is set only when something in it has changed.
 *
 * @param announces whether an announcement channel is configured
 */
record EffectPlanner(boolean announces) {

  List<Effect> plan(Incident incident, TimelineEntry entry) {
    return switch (entry.event()) {
      // An incident that ended before it was declared is not announced.
      case Declared declared when declared.past() != null -> List.of(muster(incident));
      case Declared declared -> announcing(incident, new Announce(), muster(incident));
      case SeverityChanged changed -> tell(entry, incident, new SetTopic());
      case SeverityConfirmed confirmed -> List.of(new PostFact(entry.id()), new RefreshCard());
      case RoleAssigned assigned -> assigned(assigned, entry, incident);
      case RoleReleased released -> released(released, entry, incident);
      case NoteAdded added -> List.of(new PostFact(entry.id()));
      case MessageMarked marked -> List.of();
      case UpdatePosted(StatusUpdate update, var from) when update.status() != from ->
          tell(entry, incident, new SetTopic());
      case UpdatePosted posted -> tell(entry, incident);
      case NothingNew nothing -> tell(entry, incident);
      case Resolved resolved -> tell(entry, incident, new SetTopic());
      case Closed closed -> tell(entry, incident, new SetTopic());
      case Cancelled cancelled -> tell(entry, incident, new SetTopic());
      case Accepted accepted -> announced(entry, incident, new SetTopic());
      case Declined declined -> tell(entry, incident, new SetTopic());
      case Merged merged -> tell(entry, incident, new SetTopic());
      case Absorbed absorbed ->
          List.of(new PostFact(entry.id()), new Invite(absorbed.participants()));
      case MilestonesCorrected corrected -> tell(entry, incident);
      case Reopened reopened -> announced(entry, incident, new SetTopic());
      case ActionItemAdded added -> List.of(new PostFact(entry.id()));
      case ActionItemDone done -> List.of(new PostFact(entry.id()));
      case Renamed renamed -> tell(entry, incident, new SetTopic(), new RenameChannel());
      case HandoverOffered offered ->
          List.of(new Invite(List.of(offered.to())), new PostFact(entry.id()));
      case Summarized summarized -> List.of(new PostFact(entry.id()), new RefreshCard());
      case TaskAdded added -> List.of(new PostFact(entry.id()));
      case TaskTaken taken -> List.of(new PostFact(entry.id()));
      case TaskDone done -> List.of(new PostFact(entry.id()));
      case RunbookStepTicked ticked -> List.of(new PostFact(entry.id()));
      case RunbookStepUnticked unticked -> List.of(new PostFact(entry.id()));
      case ServicesChanged changed -> List.of(new PostFact(entry.id()), new RefreshCard());
    };
  }

  private List<Effect> assigned(RoleAssigned assigned, TimelineEntry entry, Incident incident) {
    var effects = new ArrayList<Effect>();
    effects.add(new Invite(List.of(assigned.holder())));
    effects.add(new BriefRoleHolder(assigned.role(), assigned.holder()));
    replaced(assigned.previous(), entry).ifPresent(effects::add);
    return tell(entry, incident, assigned.role(), effects);
  }

  private List<Effect> released(RoleReleased released, TimelineEntry entry, Incident incident) {
    return tell(
        entry, incident, released.role(), replaced(released.holder(), entry).stream().toList());
  }

  /** A user who gives up their own role is not told. */
  private static Optional<Effect> replaced(@Nullable PersonId holder, TimelineEntry entry) {
    return Optional.ofNullable(holder)
        .filter(each -> !each.equals(entry.by()))
        .map(each -> new TellReplaced(each, entry.id()));
  }

  /** The topic names the incident commander. */
  private List<Effect> tell(
      TimelineEntry entry, Incident incident, Role role, List<Effect> others) {
    var effects = new ArrayList<>(others);
    if (role.equals(Role.COMMANDER)) {
      effects.add(new SetTopic());
    }
    return tell(entry, incident, effects.toArray(Effect[]::new));
  }

  private static Effect[] muster(Incident incident) {
    return new Effect[] {
      new OpenChannel(),
      new Invite(incident.participants()),
      new PostCard(),
      new PinCard(),
      new SetTopic(),
      new IntroducePerson(incident.declaredBy())
    };
  }

  private List<Effect> tell(TimelineEntry entry, Incident incident, Effect... others) {
    return tell(entry, announcing(incident, new RefreshAnnouncement(), others));
  }

  /**
   * An incident that was in triage, or that was declared after the fact, may never have been
   * announced.
   */
  private List<Effect> announced(TimelineEntry entry, Incident incident, Effect... others) {
    return tell(entry, announcing(incident, new Announce(), others));
  }

  private static List<Effect> tell(TimelineEntry entry, List<Effect> told) {
    told.add(0, new PostFact(entry.id()));
    told.add(1, new RefreshCard());
    return told;
  }

  /** Private incidents, triage, drills and tests are not announced. */
  private List<Effect> announcing(Incident incident, Effect announcement, Effect... others) {
    var effects = new ArrayList<>(List.of(others));
    if (announces && incident.isAnnounced()) {
      effects.add(announcement);
    }
    return effects;
  }
}
