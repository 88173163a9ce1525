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

/** Where somebody who speaks by token has things done: only to what they may see. */
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
   * Empty when there is no such incident for this person.
   *
   * @throws Refused when the decision does
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
   * Lets one go on in the other. Empty when either is none for this person.
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

  /** Somebody whom nothing but a token has named is asked after, once. */
  private void introduce(IncidentNumber number, PersonId by, Instant now) {
    if (people.names(List.of(by)).byId().isEmpty()) {
      people.hearOf(by, by.value(), now);
      outbox.enqueue(number, List.of(new Effect.IntroducePerson(by)), now);
    }
  }
}
