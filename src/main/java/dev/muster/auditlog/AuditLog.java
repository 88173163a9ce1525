package dev.muster.auditlog;

import dev.muster.incident.AmendmentHistory;
import dev.muster.incident.AmendmentListener;
import dev.muster.incident.EventTypeNames;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentListener;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.TimelineEntry;
import dev.muster.people.PersonId;
import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records actions in the same transaction that performs them. Entries never change. */
@Singleton
@Order(11)
public class AuditLog implements IncidentListener, AmendmentListener {

  private final AuditEntryRows rows;

  AuditLog(AuditEntryRows rows) {
    this.rows = rows;
  }

  /** In the order of their ids. No visibility check: entry points use {@code VisibilityPolicy}. */
  @Transactional(readOnly = true)
  public List<AuditEntry> after(long id, int size) {
    return rows.after(id, size).stream().map(AuditEntryRow::shown).toList();
  }

  /** Records an action of Muster itself, or one on an incident that does not exist yet. */
  @Transactional
  public void record(
      String kind,
      @Nullable PersonId by,
      Optional<IncidentNumber> incident,
      String subject,
      Instant now) {
    rows.save(AuditEntryRow.of(now, now, by, kind, incident.orElse(null), null, subject));
  }

  /** Like {@code record}, but in its own transaction: the entry stays if the caller rolls back. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void recordAnyway(
      String kind, PersonId by, Optional<IncidentNumber> incident, String subject, Instant now) {
    rows.save(AuditEntryRow.of(now, now, by, kind, incident.orElse(null), null, subject));
  }

  @Override
  public void on(Incident incident, TimelineEntry entry) {
    rows.save(
        AuditEntryRow.of(
            entry.recordedAt(),
            entry.occurredAt(),
            entry.by(),
            EventTypeNames.of(entry.event()),
            incident.number(),
            entry.id(),
            null));
  }

  @Override
  public void amended(IncidentNumber incident, long entry, AmendmentHistory.Step step) {
    var kind = "entry-" + step.amendment().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    rows.save(AuditEntryRow.of(step.at(), step.at(), step.by(), kind, incident, entry, null));
  }
}
