package dev.muster.slack.lifecycle;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Status;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.Message;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Closes an incident, or lists what is missing. */
@Singleton
class CloseActions {

  private final Incidents incidents;
  private final MissingForClose list;

  CloseActions(Incidents incidents, MissingForClose list) {
    this.incidents = incidents;
    this.list = list;
  }

  /**
   * Closes an incident in spite of missing items, if they are those that the person has seen.
   *
   * @param seen the mark of the list that the person saw
   * @return the current list if it differs, empty if the incident was closed
   */
  Optional<Message> closeWithout(IncidentNumber number, String seen, PersonId by, Instant now) {
    var asSeen =
        incidents
            .hold(number)
            .filter(CloseActions::isReady)
            .flatMap(list::mark)
            .filter(seen::equals)
            .isPresent();
    return close(number, asSeen, by, now);
  }

  /**
   * @param anyway closes in spite of missing items
   * @return what is missing, empty if the incident was closed
   */
  Optional<Message> close(IncidentNumber number, boolean anyway, PersonId by, Instant now) {
    var lacking =
        anyway
            ? Optional.<Message>empty()
            : incidents.find(number).filter(CloseActions::isReady).flatMap(list::of);
    if (lacking.isEmpty()) {
      incidents.decide(number, incident -> incident.close(by, now), now);
    }
    return lacking;
  }

  /**
   * Missing items matter only for a resolved real incident. Drills are closed without them; an
   * incident that is not resolved is refused by {@code Incident.close}.
   */
  private static boolean isReady(Incident incident) {
    return incident.status() == Status.RESOLVED && incident.purpose().isReal();
  }
}
