package dev.muster.incident;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ServiceRows extends CrudRepository<ServiceRow, ServiceRow.Key> {

  @Query("select * from incident_service where incident in (:incidents) order by position")
  List<ServiceRow> of(Collection<Long> incidents);

  @Query("delete from incident_service where incident = :incident")
  void clear(long incident);
}
