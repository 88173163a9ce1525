package dev.muster.incident;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AmendmentRows extends CrudRepository<AmendmentRow, Long> {

  @Query("select * from timeline_amendment where entry in (:entries) order by id")
  List<AmendmentRow> of(Collection<Long> entries);
}
