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
interface EffectRows extends CrudRepository<EffectRow, Long> {

  String OPEN_CHANNEL = "open-channel";

  /** All in one go: asking the driver for the keys would make it ask row by row. */
  @Query(
      """
      insert into effect (id, incident, kind, priority, body, needs_channel, queue, subject,
        state, fence, attempts, doubtful, next_attempt_at, owed_at)
      values (:id, :incident, :kind, :priority, :body, :needsChannel, :queue, :subject,
        :state, :fence, :attempts, :doubtful, :nextAttemptAt, :owedAt)
      """)
  void insertAll(Collection<EffectRow> rows);

  /** Of those that still wait to be said in the channel. */
  @Query(
      """
      select * from effect
      where incident = :incident and state = 'OWED' and queue = 'posts'
      order by sequence desc
      limit 1
      """)
  Optional<EffectRow> lastPost(long incident);

  /** None when it has set out meanwhile. */
  @Query(
      """
      update effect set body = :body
      where sequence = :sequence and state = 'OWED' and attempts = 0 and lease_ends_at is null
      """)
  int extend(long sequence, String body);

  @Query(
      """
      select * from effect
      where incident in (:incidents) and subject in (:subjects)
        and state = 'OWED' and lease_ends_at is null
      order by sequence
      for update
      """)
  List<EffectRow> waiting(Collection<Long> incidents, Collection<String> subjects);

  @Query(
      """
      update effect set state = 'SUPERSEDED', settled_at = :now where sequence in (:sequences)
      """)
  void supersede(Collection<Long> sequences, Instant now);

  /** What takes the place of something that may have happened must look, too. */
  @Query(
      """
      update effect set doubtful = true
      where incident = :incident and state = 'OWED' and subject = :subject
        and sequence > :sequence
      """)
  void doubtNewer(long incident, String subject, long sequence);

  @Query(
      """
      select count(*) from effect
      where incident = :incident and state = 'OWED' and subject = :subject and sequence > :sequence
      """)
  long newer(long incident, String subject, long sequence);

  /**
   * What could be taken, the most urgent first. Locks nothing: H2 locks every row that fits before
   * it sorts and limits them, and writes each row that it locks to the disk.
   *
   * @param kinds what is asked for
   * @param known what this version can carry; anything else keeps its queue waiting only while it
   *     has been due since {@code others} or later
   * @param passed what has been looked at already
   */
  @Query(
      """
      select * from effect e
      where e.state = 'OWED' and e.priority <= :lowest and e.next_attempt_at <= :now
        and (e.lease_ends_at is null or e.lease_ends_at <= :now)
        and (e.attempts > 0 or e.owed_at <= :enqueuedBy)
        and e.kind in (:kinds)
        and e.sequence not in (:passed)
        and (e.needs_channel = false
          or exists (
            select 1 from whereabouts w
            where w.incident = e.incident
              and (w.archived_at is null or e.queue = 'announcement')))
        and (e.queue is null
          or not exists (
            select 1 from effect earlier
            where earlier.incident = e.incident and earlier.state = 'OWED'
              and earlier.queue = e.queue and earlier.sequence < e.sequence
              and (earlier.kind in (:known) or earlier.next_attempt_at > :others)))
      order by e.state, e.priority, e.sequence
      limit :most
      """)
  List<EffectRow> due(
      int lowest,
      Instant now,
      Instant enqueuedBy,
      Collection<String> kinds,
      Collection<String> known,
      Instant others,
      Collection<Long> passed,
      int most);

  /** Those of them that nobody else has taken meanwhile, or is just taking. */
  @Query(
      """
      select * from effect
      where sequence in (:sequences) and state = 'OWED' and next_attempt_at <= :now
        and (lease_ends_at is null or lease_ends_at <= :now)
      for update skip locked
      """)
  List<EffectRow> lock(Collection<Long> sequences, Instant now);

  /** Marked as attempted before the call: a crash leaves the doubt, not a second call. */
  @Query(
      """
      update effect
      set fence = fence + 1,
          attempts = attempts + 1,
          doubtful = true,
          lease_ends_at = :leaseEnds,
          first_attempt_at = coalesce(first_attempt_at, :now),
          waits_for = null,
          last_problem = null
      where sequence in (:sequences)
      """)
  void lease(Collection<Long> sequences, Instant now, Instant leaseEnds);

  @Query(
      """
      update effect
      set state = :state, settled_at = :now, lease_ends_at = null, waits_for = null,
          last_problem = :problem
      where sequence = :sequence and fence = :fence and state = 'OWED'
      """)
  int settle(long sequence, int fence, EffectState state, @Nullable String problem, Instant now);

  @Query(
      """
      update effect
      set next_attempt_at = :at, lease_ends_at = null, attempts = :attempts,
          doubtful = :doubtful, waits_for = :waitsFor, last_problem = :problem
      where sequence = :sequence and fence = :fence and state = 'OWED'
      """)
  int postpone(
      long sequence,
      int fence,
      int attempts,
      boolean doubtful,
      @Nullable String waitsFor,
      String problem,
      Instant at);

  /** As if it had not been claimed, but for the fence. */
  @Query(
      """
      update effect
      set next_attempt_at = :at, lease_ends_at = null, doubtful = :doubtful,
          attempts = attempts - 1,
          first_attempt_at =
              case when attempts = 1 and :doubtful = false then null else first_attempt_at end
      where sequence = :sequence and fence = :fence and state = 'OWED'
      """)
  int putBack(long sequence, int fence, boolean doubtful, Instant at);

  /** What is being settled is not waited for. */
  @Query(
      """
      select * from effect
      where sequence in (:sequences) and state = 'OWED' and lease_ends_at is not null
      for update skip locked
      """)
  List<EffectRow> leased(Collection<Long> sequences);

  @Query("update effect set lease_ends_at = :leaseEnds where sequence in (:sequences)")
  void renew(Collection<Long> sequences, Instant leaseEnds);

  @Query(
      """
      update effect set lease_ends_at = null
      where sequence = :sequence and fence = :fence and state = 'OWED'
      """)
  void release(long sequence, int fence);

  @Query(
      "update effect set lease_ends_at = null where state = 'OWED' and lease_ends_at is not null")
  void endLeases();

  @Query(
      """
      update effect
      set state = 'OWED', attempts = 0, next_attempt_at = :now, settled_at = null,
          last_problem = null
      where incident = :incident and state = 'GIVEN_UP'
        and kind not in ('report-problem', 'whisper', 'catch-up')
      """)
  int tryAgain(long incident, Instant now);

  @Query(
      """
      update effect set next_attempt_at = :now, waits_for = null
      where state = 'OWED' and waits_for = 'CHAT' and next_attempt_at > :now
      """)
  void hurry(Instant now);

  /**
   * What nothing keeps from going out. A channel that is neither there nor being opened, and whose
   * opening was not given up either, will never come; one that we archived is waited for.
   */
  @Query(
      """
      select * from effect e
      where e.state = 'OWED'
        and ((e.lease_ends_at is null and e.next_attempt_at <= :dueBy)
          or e.lease_ends_at <= :leasedUntil)
        and (e.needs_channel = false
          or exists (
            select 1 from whereabouts w
            where w.incident = e.incident
              and (w.archived_at is null or e.queue = 'announcement'))
          or not exists (
            select 1 from effect opening
            where opening.incident = e.incident and opening.state in ('OWED', 'GIVEN_UP')
              and opening.kind in ('open-channel', 'unknown'))
            and not exists (select 1 from whereabouts w where w.incident = e.incident))
        and (e.queue is null
          or not exists (
            select 1 from effect earlier
            where earlier.incident = e.incident and earlier.state = 'OWED'
              and earlier.queue = e.queue and earlier.sequence < e.sequence))
      order by e.sequence
      limit :most
      """)
  List<EffectRow> ready(Instant dueBy, Instant leasedUntil, int most);

  @Query(
      """
      select * from effect
      where state = 'OWED' and (next_attempt_at > :time or lease_ends_at > :time)
      order by sequence
      limit :most
      """)
  List<EffectRow> waitingBeyond(Instant time, int most);

  /** A sweep passes over what is owed in the future, too. */
  @Query(
      """
      update effect
      set next_attempt_at = :now, lease_ends_at = null,
          owed_at = case when owed_at > :now then :now else owed_at end
      where sequence = :sequence and fence = :fence and state = 'OWED'
        and (lease_ends_at > :time or (lease_ends_at is null and next_attempt_at > :time))
      """)
  int free(long sequence, int fence, Instant time, Instant now);

  /** Reads every effect there ever was, so only for when something may be wrong. */
  @Query("select distinct kind from effect where kind in (:kinds) and settled_at >= :since")
  List<String> settledSince(Collection<String> kinds, Instant since);

  @Query(
      """
      select count(*) from effect
      where incident = :incident and state in ('OWED', 'DONE') and kind = :kind
      """)
  long enqueuedOrDone(long incident, String kind);

  @Query(
      """
      select count(*) from effect
      where incident = :incident and state = 'OWED' and kind = 'open-channel'
      """)
  long opening(long incident);

  /** What was given up has come about all the same. */
  @Query(
      """
      update effect set state = 'DONE'
      where incident = :incident and state = 'GIVEN_UP' and kind = 'open-channel'
      """)
  void opened(long incident);
}
