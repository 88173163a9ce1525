package dev.muster.incident;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface IncidentRows extends CrudRepository<IncidentRow, Long> {

  /**
   * Locks the incident's row until the transaction ends. A no-op update is used instead of {@code
   * FOR UPDATE}, because on PostgreSQL that also blocks inserts of rows that refer to the incident:
   * a due reminder and a concurrent change would deadlock.
   *
   * @return the number of rows, 0 or 1
   */
  @Query("update incident set status = status where number = :number")
  int lock(long number);

  /**
   * Returns the number of rows inserted: 0 when the key is taken. Waits for a concurrent
   * transaction that declares with the same key.
   */
  @Query(
      """
      insert into incident (declaration_key, title, summary, severity, severity_in_doubt, status,
        visibility, declared_by, declared_at, users_affected, revenue, purpose, impact_started_at,
        mitigated_at, resolved_at)
      values (:key, :title, :summary, :severity, :severityInDoubt, :status, :visibility, :by, :at,
        '', '', :purpose, :impactStarted, :mitigated, :resolved)
      on conflict do nothing
      """)
  int declareOnce(
      String key,
      String title,
      String summary,
      String severity,
      boolean severityInDoubt,
      Status status,
      Visibility visibility,
      String by,
      Instant at,
      IncidentKind purpose,
      @Nullable Instant impactStarted,
      @Nullable Instant mitigated,
      @Nullable Instant resolved);

  Optional<IncidentRow> findByDeclarationKey(String declarationKey);

  List<IncidentRow> findByNumberIn(Collection<Long> numbers);

  List<IncidentRow> findByNumberInAndSeverityIn(
      Collection<Long> numbers, Collection<String> severities);

  @Query(
      """
      select number from incident where status in (:statuses) and severity in (:severities)
      order by number
      """)
  List<Long> numbers(Collection<Status> statuses, Collection<String> severities);

  /** The rule of {@link VisibilityPolicy} for a known person, in SQL; newest first. */
  @Query(
      """
      select * from incident i
      where i.number < :before
        and i.status in (:statuses)
        and (i.visibility = 'OPEN'
          or i.declared_by = :viewer
          or exists (
            select 1 from incident_role r where r.incident = i.number and r.person = :viewer))
      order by i.number desc
      limit :size
      """)
  List<IncidentRow> visibleTo(String viewer, Collection<Status> statuses, long before, int size);

  /** The incidents whose {@link Incident#participants} include the person; newest first. */
  @Query(
      """
      select * from incident i
      where i.status in (:statuses)
        and (i.declared_by = :person
          or exists (
            select 1 from incident_role r where r.incident = i.number and r.person = :person))
      order by i.number desc
      limit :size
      """)
  List<IncidentRow> involving(String person, Collection<Status> statuses, int size);

  /** The rule of {@link VisibilityPolicy} for {@link Viewer.Anyone}, in SQL. */
  @Query(
      """
      select * from incident
      where number < :before and status in (:statuses) and visibility = 'OPEN'
      order by number desc
      limit :size
      """)
  List<IncidentRow> visibleToAnyone(Collection<Status> statuses, long before, int size);
}
