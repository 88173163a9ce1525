package dev.muster.task;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TaskRows extends CrudRepository<TaskRow, Long> {

  @Query("select * from task where incident = :incident order by id")
  List<TaskRow> of(long incident);
}
