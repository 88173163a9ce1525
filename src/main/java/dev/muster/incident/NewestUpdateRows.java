package dev.muster.incident;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NewestUpdateRows extends CrudRepository<NewestUpdateRow, NewestUpdateRow.Key> {

  @Query("select * from newest_update where incident = :incident order by entry desc")
  List<NewestUpdateRow> of(long incident);

  @Query(
      """
      update newest_update set entry = :entry
      where incident = :incident and audience = :audience
      """)
  int replace(long incident, Audience audience, long entry);
}
