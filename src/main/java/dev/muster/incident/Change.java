package dev.muster.incident;

import dev.muster.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a decision comes to: the incident as it is from now on, and the fact that made it so.
 *
 * @param onBehalfOf who wanted it to be so and left it to the other, if anybody
 */
public record Change(
    Incident incident,
    IncidentEvent event,
    PersonId by,
    Instant occurredAt,
    @Nullable PersonId onBehalfOf) {

  public Change(Incident incident, IncidentEvent event, PersonId by, Instant occurredAt) {
    this(incident, event, by, occurredAt, null);
  }
}
