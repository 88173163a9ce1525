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

/** Closes an incident, or says what its record lacks. */
@Singleton
class CloseActions {

  private final Incidents incidents;
  private final MissingForClose list;

  CloseActions(Incidents incidents, MissingForClose list) {
    this.incidents = incidents;
    this.list = list;
  }

  /**
   * Closes it without what somebody has seen that it lacks.
   *
   * @param seen the mark of the list they saw
   * @return what it lacks by now, if that is something else
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
   * @param anyway whatever it lacks
   * @return what it lacks, if it was not closed for that
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

  /** Otherwise it is refused for another reason. A drill is closed as it is. */
  private static boolean isReady(Incident incident) {
    return incident.status() == Status.RESOLVED && incident.purpose().isReal();
  }
}
