package dev.muster.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EffectFailureRows extends CrudRepository<EffectFailureRow, EffectFailureRow.Key> {

  @Query(
      """
      insert into problem (incident, cause, kind, sentence, since)
      values (:incident, :cause, :kind, :sentence, :since)
      on conflict do nothing
      """)
  int insert(long incident, String cause, String kind, String sentence, Instant since);

  @Query("select * from problem where incident = :incident order by since, cause")
  List<EffectFailureRow> of(long incident);

  @Query("delete from problem where incident = :incident and kind = :kind")
  int over(long incident, String kind);

  @Query("delete from problem where incident = :incident and kind = :kind and cause <> :otherCause")
  int over(long incident, String kind, String otherCause);

  @Query("delete from problem where incident = :incident and cause in (:causes)")
  int gone(long incident, Collection<String> causes);

  @Query("delete from problem where incident = :incident")
  void forget(long incident);
}
