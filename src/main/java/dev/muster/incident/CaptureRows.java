package dev.muster.incident;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CaptureRows extends CrudRepository<CaptureRow, CaptureRow.Key> {

  @Query("select * from timeline_mark where incident = :incident and source = :source")
  List<CaptureRow> of(long incident, String source);

  @Query(
      """
      insert into timeline_mark (incident, source, way, person, standing, changed_at)
      values (:incident, :source, :way, :person, :standing, :at)
      on conflict do nothing
      """)
  int insert(
      long incident, String source, Capture.Way way, String person, boolean standing, Instant at);

  /** Ignores a change that is older than the stored one. */
  @Query(
      """
      update timeline_mark set standing = :standing, changed_at = :at
      where incident = :incident and source = :source and way = :way and person = :person
        and changed_at <= :at
      """)
  int change(
      long incident, String source, Capture.Way way, String person, boolean standing, Instant at);
}
