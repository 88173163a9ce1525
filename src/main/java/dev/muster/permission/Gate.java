package dev.muster.permission;

import dev.muster.auditlog.AuditLog;
import dev.muster.incident.Amendment;
import dev.muster.incident.Change;
import dev.muster.incident.Declaration;
import dev.muster.incident.Gatekeeper;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Purpose;
import dev.muster.incident.Refused;
import dev.muster.incident.Role;
import dev.muster.incident.TimelineEntry;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets somebody do what they may. Whoever commands an incident may do everything there, and so may
 * whoever declared it while nobody commands. A group that was never read keeps nobody out: this is
 * a rail against mishaps, and must not leave an incident without a commander at night.
 */
@Singleton
public class Gate implements Gatekeeper {

  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  private final Permissions permissions;
  private final GroupMembers members;
  private final WayOn wayOn;
  private final AuditLog log;

  Gate(Permissions permissions, GroupMembers members, WayOn wayOn, AuditLog log) {
    this.permissions = permissions;
    this.members = members;
    this.wayOn = wayOn;
    this.log = log;
  }

  @Override
  public void admit(Declaration declaration, Instant now) {
    if (declaration.purpose() != Purpose.TUTORIAL) {
      Act.of(declaration).forEach(act -> check(act, declaration.by(), Optional.empty(), now));
    }
  }

  @Override
  public void admit(Incident before, Change change, Instant now) {
    var leave = Stream.of(change.by(), change.onBehalfOf());
    if (leave.noneMatch(each -> runs(before, each))) {
      Act.of(change.event()).ifPresent(act -> check(act, change.by(), Optional.of(before), now));
    }
  }

  @Override
  public void admit(
      Incident incident, TimelineEntry entry, Amendment amendment, PersonId by, Instant now) {
    if (!runs(incident, by)) {
      Act.of(amendment, entry, by).ifPresent(act -> check(act, by, Optional.of(incident), now));
    }
  }

  /**
   * For a form that would be refused in the end: nobody should fill it in.
   *
   * @return the incident, for whoever goes on
   * @throws Refused as whatever the form does would be
   */
  public Incident demand(Act act, Incident incident, PersonId by, Instant now) {
    if (!runs(incident, by)) {
      check(act, by, Optional.of(incident), now);
    }
    return incident;
  }

  private static boolean runs(Incident incident, PersonId person) {
    return incident.roles().holder(Role.COMMANDER).orElse(incident.declaredBy()).equals(person);
  }

  private void check(Act act, PersonId by, Optional<Incident> incident, Instant now) {
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

  /** Whoever asked is refused all the same: better once too little on record than once too much. */
  private void keep(Act act, PersonId by, Optional<IncidentNumber> number, Instant now) {
    try {
      log.recordAnyway("refused", by, number, act.word(), now);
    } catch (RuntimeException e) {
      LOG.warn(
          "That {} was refused to {} is not on the audit log: {}", act.word(), by, e.toString());
    }
  }
}
