package dev.muster.access;

import dev.muster.incident.Change;
import dev.muster.incident.Declaration;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Viewer;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Declares and changes incidents for token holders, limited to incidents that they may see. */
@Singleton
public class IncidentService {

  private final Incidents incidents;
  private final People people;
  private final Outbox outbox;

  IncidentService(Incidents incidents, People people, Outbox outbox) {
    this.incidents = incidents;
    this.people = people;
    this.outbox = outbox;
  }

  @Transactional
  public Incident declare(Declaration declaration, Instant now) {
    return incidents.declare(declaration, now);
  }

  /**
   * Empty when the incident does not exist or this person may not see it.
   *
   * @throws Refused when the incident's state or the permissions do not allow the decision
   */
  @Transactional(noRollbackFor = Refused.class)
  public Optional<Incident> decide(
      IncidentNumber number, PersonId by, Function<Incident, Change> decision, Instant now) {
    if (incidents.find(number, new Viewer.Known(by)).isEmpty()) {
      return Optional.empty();
    }
    var decided = incidents.decide(number, decision, now);
    introduce(number, by, now);
    return Optional.of(decided);
  }

  /**
   * Merges the first incident into the second. Empty when either does not exist or this person may
   * not see it.
   *
   * @throws Refused when they cannot be merged
   */
  @Transactional(noRollbackFor = Refused.class)
  public Optional<Incident> merge(
      IncidentNumber number, IncidentNumber into, PersonId by, Instant now) {
    var viewer = new Viewer.Known(by);
    if (incidents.find(number, viewer).isEmpty() || incidents.find(into, viewer).isEmpty()) {
      return Optional.empty();
    }
    var merged = incidents.merge(number, into, by, now);
    introduce(number, by, now);
    return Optional.of(merged);
  }

  /** Looks up a person once in Slack if Muster knows only the id from the token. */
  private void introduce(IncidentNumber number, PersonId by, Instant now) {
    if (people.names(List.of(by)).byId().isEmpty()) {
      people.hearOf(by, by.value(), now);
      outbox.enqueue(number, List.of(new Effect.IntroducePerson(by)), now);
    }
  }
}
