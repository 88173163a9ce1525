package dev.muster.slack;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Role;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Gives out roles, to people only. */
@Singleton
class RoleDesk {

  private final Incidents incidents;
  private final People people;
  private final Outbox outbox;

  RoleDesk(Incidents incidents, People people, Outbox outbox) {
    this.incidents = incidents;
    this.people = people;
    this.outbox = outbox;
  }

  /** Whoever presses a button or types a command is a person, whether we have met or not. */
  Person present(PersonId by, String byName) {
    return people
        .introduced(by)
        .orElseGet(() -> new Person(by, byName, ZoneOffset.UTC, false, false));
  }

  void take(IncidentNumber number, Role role, PersonId by, String byName, Instant now) {
    var person = present(by, byName);
    incidents.decide(number, incident -> incident.assign(role, person, by, now), now);
  }

  /**
   * False when Slack must first say who that is; the role follows, or a word why not.
   *
   * @throws Refused when it cannot be
   */
  boolean assign(IncidentNumber number, Role role, PersonId holder, PersonId by, Instant now) {
    var person = people.introduced(holder);
    if (person.isEmpty()) {
      outbox.owe(number, List.of(new Effect.AssignOnceKnown(role, holder, by)), now);
      return false;
    }
    incidents.decide(number, incident -> incident.assign(role, person.get(), by, now), now);
    return true;
  }

  void release(IncidentNumber number, Role role, PersonId by, Instant now) {
    incidents.decide(number, incident -> incident.release(role, by, now), now);
  }
}
