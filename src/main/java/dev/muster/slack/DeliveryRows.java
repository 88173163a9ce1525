package dev.muster.slack;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DeliveryRows extends CrudRepository<DeliveryRow, String> {

  @Query(
      """
      insert into delivery (meaning, received_at) values (:meaning, :now)
      on conflict do nothing
      """)
  int insert(String meaning, Instant now);

  @Query("delete from delivery where received_at < :before")
  int forget(Instant before);
}
