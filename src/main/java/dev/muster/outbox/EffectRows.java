package dev.muster.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EffectRows extends CrudRepository<EffectRow, Long> {

  /** Only rows that nobody carries: what is on its way keeps its place. */
  @Query(
      """
      update effect e set state = 'SUPERSEDED', settled_at = :now
      where e.state = 'OWED' and e.subject is not null and e.next_attempt_at <= :now
        and exists (
          select 1 from effect newer
          where newer.incident = e.incident and newer.state = 'OWED'
            and newer.subject = e.subject and newer.sequence > e.sequence)
      """)
  void supersede(Instant now);

  @Query(
      """
      select * from effect e
      where e.state = 'OWED' and e.next_attempt_at <= :now
        and (e.attempts > 0 or e.owed_at <= :owedBy)
        and (e.needs_channel = false
          or exists (select 1 from whereabouts w where w.incident = e.incident))
        and (e.queue is null
          or not exists (
            select 1 from effect earlier
            where earlier.incident = e.incident and earlier.state = 'OWED'
              and earlier.queue = e.queue and earlier.sequence < e.sequence))
      order by e.sequence
      limit :most
      for update skip locked
      """)
  List<EffectRow> due(Instant now, Instant owedBy, int most);

  @Query(
      """
      update effect
      set attempts = attempts + 1,
          next_attempt_at = :leaseEnds,
          first_attempt_at = coalesce(first_attempt_at, :now),
          last_problem = null
      where sequence in (:sequences)
      """)
  void lease(Collection<Long> sequences, Instant now, Instant leaseEnds);

  @Query(
      """
      update effect set state = :state, settled_at = :now, last_problem = :problem
      where sequence = :sequence and attempts = :attempt and state = 'OWED'
      """)
  int settle(long sequence, int attempt, EffectState state, @Nullable String problem, Instant now);

  @Query(
      """
      update effect set next_attempt_at = :at, last_problem = :problem
      where sequence = :sequence and attempts = :attempt and state = 'OWED'
      """)
  int postpone(long sequence, int attempt, String problem, Instant at);

  @Query(
      """
      update effect set next_attempt_at = :leaseEnds
      where sequence = :sequence and attempts = :attempt and state = 'OWED'
      """)
  void renew(long sequence, int attempt, Instant leaseEnds);

  /** What waits for its next attempt has a problem on record; what is being carried has none. */
  @Query(
      """
      update effect set next_attempt_at = :now
      where state = 'OWED' and attempts > 0 and last_problem is null
      """)
  void endLeases(Instant now);
}
