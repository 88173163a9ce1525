package dev.muster.incident;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TimelineRows extends CrudRepository<TimelineRow, Long> {

  Optional<TimelineRow> findByIncidentAndSource(long incident, String source);

  @Query("select max(recorded_at) from timeline_entry where incident = :incident")
  Optional<Instant> lastRecorded(long incident);

  /**
   * Oldest first, starting after the given position; the cost does not grow with the page number.
   */
  @Query(
      """
      select * from timeline_entry
      where incident = :incident
        and (occurred_at, id) > (cast(:occurredAt as timestamp with time zone), :id)
      order by occurred_at, id
      limit :size
      """)
  List<TimelineRow> after(long incident, Instant occurredAt, long id, int size);

  @Query(
      """
      select * from timeline_entry
      where incident = :incident
      order by occurred_at desc, id desc
      limit :size offset :skipped
      """)
  List<TimelineRow> newest(long incident, long skipped, int size);
}
