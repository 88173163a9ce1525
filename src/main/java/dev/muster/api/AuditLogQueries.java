package dev.muster.api;

import dev.muster.auditlog.AuditEntry;
import dev.muster.auditlog.AuditLog;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Viewer;
import dev.muster.incident.VisibilityPolicy;
import dev.muster.people.PersonId;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Omits entries about incidents that the reader may not see. */
@Singleton
class AuditLogQueries {

  private final AuditLog log;
  private final Incidents incidents;

  AuditLogQueries(AuditLog log, Incidents incidents) {
    this.log = log;
    this.incidents = incidents;
  }

  /**
   * @param last the id of the last entry examined, whether shown or not
   */
  record Page(List<IncidentResponse.AuditEntry> entries, boolean more, long last) {}

  @Transactional(readOnly = true)
  Page after(long id, PersonId viewer, int size) {
    var found = log.after(id, size + 1);
    var page = found.subList(0, Math.min(found.size(), size));
    var known =
        incidents.findAll(
            page.stream().map(AuditEntry::incident).filter(Objects::nonNull).distinct().toList());
    return new Page(
        page.stream()
            .filter(each -> isFor(viewer, each.incident(), known))
            .map(AuditLogQueries::shown)
            .toList(),
        found.size() > size,
        page.isEmpty() ? id : page.getLast().id());
  }

  private static boolean isFor(
      PersonId viewer, @Nullable IncidentNumber number, Map<IncidentNumber, Incident> known) {
    if (number == null) {
      return true;
    }
    var incident = known.get(number);
    return incident != null && VisibilityPolicy.permits(incident, new Viewer.Known(viewer));
  }

  private static IncidentResponse.AuditEntry shown(AuditEntry entry) {
    var by = entry.by();
    var incident = entry.incident();
    return new IncidentResponse.AuditEntry(
        entry.id(),
        entry.kind(),
        entry.recordedAt(),
        entry.occurredAt(),
        by == null ? null : by.value(),
        incident == null ? null : incident.value(),
        entry.entry(),
        entry.subject());
  }
}
