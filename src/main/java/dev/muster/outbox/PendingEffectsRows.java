package dev.muster.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PendingEffectsRows extends GenericRepository<PendingEffectsRow, Long> {

  @Query(
      """
      select incident, count(*) as effects, min(owed_at) as since
      from effect
      where incident in (:incidents) and state = 'OWED'
      group by incident
      """)
  List<PendingEffectsRow> waiting(Collection<Long> incidents);
}
