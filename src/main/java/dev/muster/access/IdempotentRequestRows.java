package dev.muster.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface IdempotentRequestRows
    extends CrudRepository<IdempotentRequestRow, IdempotentRequestRow.Key> {

  /**
   * Returns the number of rows inserted, 0 for a repeat. Waits for a transaction that is inserting
   * the same key.
   */
  @Query(
      """
      insert into request (person, request_key, fingerprint, answer, received_at)
      values (:person, :key, :fingerprint, '', :now)
      on conflict do nothing
      """)
  int begin(String person, String key, String fingerprint, Instant now);

  @Query("update request set answer = :answer where person = :person and request_key = :key")
  void answer(String person, String key, String answer);

  @Query("delete from request where received_at < :before")
  int forget(Instant before);
}
