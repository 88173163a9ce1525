package dev.muster.reminder;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ScheduledFallbackRows extends CrudRepository<ScheduledFallbackRow, Long> {

  @Query("delete from insurance where incident = :incident and message = :message")
  void forget(long incident, String message);
}
