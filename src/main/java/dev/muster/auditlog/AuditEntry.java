package dev.muster.auditlog;

import dev.muster.incident.IncidentNumber;
import dev.muster.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done.
 *
 * @param id grows with every entry, over all incidents; some numbers are never used
 * @param by empty when nobody did it, or the chat did not say who
 * @param kind what was done, in small letters with hyphens; kept for ever
 * @param entry of the incident's timeline, which has the words
 * @param subject what it was about, where that is neither: an act, a version
 */
public record AuditEntry(
    long id,
    Instant recordedAt,
    Instant occurredAt,
    @Nullable PersonId by,
    String kind,
    @Nullable IncidentNumber incident,
    @Nullable Long entry,
    @Nullable String subject) {

  /** As it is sealed and logged: the same for ever, and no part has a space in it. */
  String line() {
    return "%s %s %s by=%s incident=%s entry=%s subject=%s occurred=%s"
        .formatted(
            id,
            recordedAt,
            kind,
            by == null ? "-" : by,
            incident == null ? "-" : incident.value(),
            entry == null ? "-" : entry,
            subject == null ? "-" : subject,
            occurredAt);
  }
}
