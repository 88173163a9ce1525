package dev.muster.api;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.time.Instant;

/** A request body that makes a decision about an incident. */
interface Decision {

  /**
   * @throws ApiError naming every field that is invalid for any incident
   */
  default void check() {}

  /**
   * @throws Refused when the incident does not allow the decision
   */
  Change on(Incident incident, PersonId by, Instant now);
}
