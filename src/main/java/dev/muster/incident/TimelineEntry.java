package dev.muster.incident;

import dev.muster.people.PersonId;
import java.time.Instant;

/**
 * A fact on the record.
 *
 * @param id grows with each entry recorded, over all incidents
 * @param occurredAt when it happened; the order of a timeline
 * @param recordedAt when Muster was told
 */
public record TimelineEntry(
    long id,
    IncidentNumber incident,
    IncidentEvent event,
    PersonId by,
    Instant occurredAt,
    Instant recordedAt) {}
