package dev.muster.follower;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FollowerRows extends CrudRepository<FollowerRow, FollowerRow.Key> {

  @Query(
      """
      insert into follower (incident, person, present, moved_at, since)
      values (:incident, :person, :present, :since, :since)
      on conflict do nothing
      """)
  int insert(long incident, String person, boolean present, Instant since);

  @Query("delete from follower where incident = :incident and person = :person")
  int remove(long incident, String person);

  @Query("delete from follower where person = :person")
  int removeAll(String person);

  /** Ignores a change that is older than the stored one. */
  @Query(
      """
      update follower set present = :present, moved_at = :at
      where incident = :incident and person = :person and moved_at <= :at
      """)
  int move(long incident, String person, boolean present, Instant at);

  @Query("select * from follower where incident = :incident order by since, person")
  List<FollowerRow> of(long incident);

  @Query(
      """
      select f.* from follower f join incident i on i.number = f.incident
      where f.person = :person and i.status in ('TRIAGE', 'INVESTIGATING', 'IDENTIFIED', 'MONITORING')
      order by f.incident desc
      limit :size
      """)
  List<FollowerRow> open(String person, int size);
}
