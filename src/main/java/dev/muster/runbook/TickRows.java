package dev.muster.runbook;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TickRows extends CrudRepository<TickRow, TickRow.Key> {

  @Query("select * from runbook_tick where incident = :incident and runbook = :runbook")
  List<TickRow> of(long incident, String runbook);
}
