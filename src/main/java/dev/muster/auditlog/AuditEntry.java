package dev.muster.auditlog;

import dev.muster.incident.IncidentNumber;
import dev.muster.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One recorded action.
 *
 * @param id increases with every entry, over all incidents; numbers may be missing
 * @param by null for actions of Muster itself, or when Slack does not report who acted
 * @param kind the action, in lower case with hyphens; stored, must never change
 * @param entry the entry of the incident's timeline, which holds the text
 * @param subject the object of the action where it is neither an incident nor an entry: a
 *     permission, a version
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

  /**
   * The line that is hashed and logged. Its format must never change; no field contains a space.
   */
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
