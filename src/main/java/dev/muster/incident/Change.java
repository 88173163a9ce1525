package dev.muster.incident;

import dev.muster.people.PersonId;
import java.time.Instant;

/** What a decision comes to: the incident as it is from now on, and the fact that made it so. */
public record Change(Incident incident, IncidentEvent event, PersonId by, Instant occurredAt) {}
