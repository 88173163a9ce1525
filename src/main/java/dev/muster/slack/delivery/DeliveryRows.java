package dev.muster.slack.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
public interface DeliveryRows extends CrudRepository<DeliveryRow, String> {

  /** Returns 0 if the row exists. Waits for a transaction that is inserting the same key. */
  @Query(
      """
      insert into delivery (meaning, received_at) values (:meaning, :now)
      on conflict do nothing
      """)
  int insert(String meaning, Instant now);

  /**
   * Returns 0 if the row's time lies between the two moments. A later time was stored before the
   * clock was set back, so it counts as old.
   */
  @Query(
      """
      update delivery set received_at = :now
      where meaning = :meaning and (received_at < :before or received_at > :after)
      """)
  int renew(String meaning, Instant now, Instant before, Instant after);

  @Query(
      """
      update delivery
      set answer_status = :status, answer_type = :type, answer_body = :body
      where meaning = :meaning
      """)
  int answer(String meaning, int status, @Nullable String type, @Nullable String body);

  @Query("delete from delivery where received_at < :before")
  int forget(Instant before);
}
