package dev.muster.auditlog;

import dev.muster.incident.IncidentNumber;
import dev.muster.people.PersonId;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@MappedEntity("audit_entry")
record AuditEntryRow(
    @Id @GeneratedValue @Nullable Long id,
    Instant recordedAt,
    Instant occurredAt,
    @Nullable String person,
    String kind,
    @Nullable Long incident,
    @Nullable Long entry,
    @Nullable String subject) {

  /** Truncates times to milliseconds, so that the sealed values equal the stored ones. */
  static AuditEntryRow of(
      Instant recordedAt,
      Instant occurredAt,
      @Nullable PersonId by,
      String kind,
      @Nullable IncidentNumber incident,
      @Nullable Long entry,
      @Nullable String subject) {
    return new AuditEntryRow(
        null,
        recordedAt.truncatedTo(ChronoUnit.MILLIS),
        occurredAt.truncatedTo(ChronoUnit.MILLIS),
        by == null ? null : by.value(),
        kind,
        incident == null ? null : incident.value(),
        entry,
        subject);
  }

  AuditEntry shown() {
    return new AuditEntry(
        Objects.requireNonNull(id),
        recordedAt,
        occurredAt,
        person == null ? null : new PersonId(person),
        kind,
        incident == null ? null : new IncidentNumber(incident),
        entry,
        subject);
  }
}
