package dev.muster.permission;

import dev.muster.auditlog.AuditLog;
import dev.muster.incident.Amendment;
import dev.muster.incident.Change;
import dev.muster.incident.Declaration;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentEvent.Accepted;
import dev.muster.incident.IncidentEvent.Merged;
import dev.muster.incident.IncidentEvent.Reopened;
import dev.muster.incident.IncidentGuard;
import dev.muster.incident.IncidentKind;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.incident.Role;
import dev.muster.incident.Status;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.logging.ExceptionText;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the configured permissions. The commander of an incident may do everything there. While
 * there is no commander, so may the person who declared it, except confirm a triage as an incident.
 * A group that was never read restricts no one: permissions are a safeguard against mistakes and
 * must not leave an incident without a commander at night.
 */
@Singleton
public class PermissionGuard implements IncidentGuard {

  private static final Logger LOG = LoggerFactory.getLogger(PermissionGuard.class);

  private final Permissions permissions;
  private final GroupMembers members;
  private final RefusalMessages wayOn;
  private final AuditLog log;
  private final Timeline timeline;

  PermissionGuard(
      Permissions permissions,
      GroupMembers members,
      RefusalMessages wayOn,
      AuditLog log,
      Timeline timeline) {
    this.permissions = permissions;
    this.members = members;
    this.wayOn = wayOn;
    this.log = log;
    this.timeline = timeline;
  }

  @Override
  public void admit(Declaration declaration, Instant now) {
    if (declaration.purpose() != IncidentKind.TUTORIAL) {
      Permission.of(declaration)
          .forEach(act -> check(act, declaration.by(), Optional.empty(), now));
    }
  }

  @Override
  public void admit(Incident before, Change change, Instant now) {
    var people =
        Stream.concat(Stream.of(change.by()), Stream.ofNullable(change.onBehalfOf())).toList();
    var acts = EnumSet.noneOf(Permission.class);
    if (people.stream().noneMatch(each -> runs(before, each))) {
      Permission.of(change.event()).ifPresent(acts::add);
    }
    if (makesAnIncident(before, change.event())
        && people.stream().noneMatch(each -> commands(before, each))) {
      acts.add(Permission.DECLARE);
    }
    acts.forEach(act -> check(act, change.by(), Optional.of(before), now));
  }

  @Override
  public void admit(
      Incident incident, TimelineEntry entry, Amendment amendment, PersonId by, Instant now) {
    if (!runs(incident, by)) {
      Permission.of(amendment, entry, by)
          .ifPresent(act -> check(act, by, Optional.of(incident), now));
    }
  }

  /**
   * Checks a permission before a form opens, so that no one fills in a form that would be refused.
   *
   * @return the given incident
   * @throws Refused as submitting the form would be
   */
  public Incident require(Permission act, Incident incident, PersonId by, Instant now) {
    if (!runs(incident, by)) {
      check(act, by, Optional.of(incident), now);
    }
    return incident;
  }

  /**
   * Whether the event confirms a triage as an incident, directly or by reopening. The person who
   * declared the triage may not do that without {@link Permission#DECLARE}, or else the right to
   * triage would include the right to declare.
   */
  private boolean makesAnIncident(Incident before, IncidentEvent event) {
    return switch (event) {
      case Accepted accepted -> true;
      case Reopened(var from) ->
          from == Status.DECLINED || (from == Status.MERGED && wasMergedInTriage(before.number()));
      default -> false;
    };
  }

  private boolean wasMergedInTriage(IncidentNumber number) {
    return timeline.of(number).stream()
        .map(TimelineEntry::event)
        .filter(Merged.class::isInstance)
        .map(Merged.class::cast)
        .reduce((first, second) -> second)
        .filter(last -> last.from() == Status.TRIAGE)
        .isPresent();
  }

  private static boolean commands(Incident incident, PersonId person) {
    return incident.roles().holds(Role.COMMANDER, person);
  }

  private static boolean runs(Incident incident, PersonId person) {
    return incident.roles().holder(Role.COMMANDER).orElse(incident.declaredBy()).equals(person);
  }

  private void check(Permission act, PersonId by, Optional<Incident> incident, Instant now) {
    var permission = permissions.of(act);
    if (permission.isEmpty() || permission.get().people().contains(by)) {
      return;
    }
    var number = incident.map(Incident::number);
    switch (members.standing(by, permission.get().groups())) {
      case MEMBER -> {}
      case UNKNOWN -> log.record("let-through", by, number, act.word(), now);
      case STRANGER -> {
        keep(act, by, number, now);
        throw wayOn.refusal(act, permission.get(), incident);
      }
    }
  }

  /**
   * The refusal stands even if recording it fails, and it may be recorded although the caller rolls
   * back.
   */
  private void keep(Permission act, PersonId by, Optional<IncidentNumber> number, Instant now) {
    try {
      log.recordAnyway("refused", by, number, act.word(), now);
    } catch (RuntimeException e) {
      LOG.warn(
          "That {} was refused to {} is not on the audit log: {}",
          act.word(),
          by,
          ExceptionText.brief(e));
    }
  }
}
