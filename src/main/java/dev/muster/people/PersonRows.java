package dev.muster.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonRows extends CrudRepository<PersonRow, String> {

  List<PersonRow> findByIdIn(Collection<String> ids);

  @Query(
      """
      insert into person (id, name, zone, bot, deactivated, introduced, refreshed_at)
      values (:id, :name, 'UTC', false, false, false, :at)
      on conflict do nothing
      """)
  void hearOf(String id, String name, Instant at);
}
