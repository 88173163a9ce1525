package dev.muster.incident;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RoleRows extends CrudRepository<RoleRow, RoleRow.Key> {

  @Query("select * from incident_role where incident in (:incidents)")
  List<RoleRow> of(Collection<Long> incidents);

  @Query("delete from incident_role where incident = :incident")
  void clear(long incident);
}
