package dev.muster.incident;

import dev.muster.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of a decision: the new state of the incident and the event that led to it.
 *
 * @param onBehalfOf the person who authorized {@code by} to make the change, as the commander who
 *     offered a handover does; null if there is none
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
