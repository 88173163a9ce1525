package dev.muster.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface IncidentChannelRows extends CrudRepository<IncidentChannelRow, Long> {

  Optional<IncidentChannelRow> findByChannelId(String channelId);

  List<IncidentChannelRow> findByChannelIdIn(Collection<String> channels);

  List<IncidentChannelRow> findByIncidentIn(Collection<Long> incidents);

  /**
   * Returns 1 if the channel was recorded, and 0 if the incident or the channel was recorded
   * already.
   */
  @Query(
      """
      insert into whereabouts (incident, channel_id, channel_name)
      values (:incident, :channel, :name)
      on conflict do nothing
      """)
  int adopt(long incident, String channel, String name);

  @Query("update whereabouts set channel_name = :name where incident = :incident")
  void renamed(long incident, String name);

  @Query("update whereabouts set archived_at = :at where incident = :incident")
  void archived(long incident, @Nullable Instant at);

  @Query("update whereabouts set card_message = :message where incident = :incident")
  void cardPosted(long incident, String message);

  @Query(
      """
      update whereabouts
      set announcement_channel = :channel, announcement_message = :message
      where incident = :incident
      """)
  void announced(long incident, String channel, String message);
}
