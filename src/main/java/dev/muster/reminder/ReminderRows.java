package dev.muster.reminder;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReminderRows extends CrudRepository<ReminderRow, ReminderRow.Key> {

  @Query("select * from reminder where incident = :incident and kind = :kind for update")
  Optional<ReminderRow> lock(long incident, String kind);

  @Query("select incident from reminder where kind = :kind")
  List<Long> promised(String kind);

  @Query(
      """
      select * from reminder where due_at <= :by and rings < :rings order by due_at limit :most
      """)
  List<ReminderRow> overdue(Instant by, int rings, int most);

  @Query(
      """
      select * from reminder where due_at <= :now and rings < :rings order by due_at limit :most
      for update skip locked
      """)
  List<ReminderRow> due(Instant now, int rings, int most);
}
