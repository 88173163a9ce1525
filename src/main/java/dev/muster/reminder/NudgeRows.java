package dev.muster.reminder;

import dev.muster.incident.Nudge;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NudgeRows extends CrudRepository<NudgeRow, NudgeRow.Key> {

  @Query("select * from nudge where incident = :incident for update")
  List<NudgeRow> lock(long incident);

  @Query("select * from nudge where incident = :incident and kind = :kind for update")
  Optional<NudgeRow> lock(long incident, Nudge kind);

  @Query(
      """
      select * from nudge where due_at <= :now order by due_at limit :most
      for update skip locked
      """)
  List<NudgeRow> due(Instant now, int most);
}
