package dev.muster.api;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.time.Instant;

/** A body that decides something about an incident. */
interface Decision {

  /**
   * @throws ApiError naming every field that can be right for no incident
   */
  default void check() {}

  /**
   * @throws Refused when this incident does not allow it
   */
  Change on(Incident incident, PersonId by, Instant now);
}
