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

  /**
   * Inserts all rows in one batch. Asking the driver for generated keys would make it insert row by
   * row.
   */
  @Query(
      """
      insert into effect (id, incident, kind, priority, body, needs_channel, queue, subject,
        state, fence, attempts, doubtful, next_attempt_at, owed_at)
      values (:id, :incident, :kind, :priority, :body, :needsChannel, :queue, :subject,
        :state, :fence, :attempts, :doubtful, :nextAttemptAt, :owedAt)
      """)
  void insertAll(Collection<EffectRow> rows);

  /** The newest pending post in the incident's channel. */
  @Query(
      """
      select * from effect
      where incident = :incident and state = 'OWED' and queue = 'posts'
      order by sequence desc
      limit 1
      """)
  Optional<EffectRow> lastPost(long incident);

  /** Changes nothing, and returns 0, if the effect has been claimed meanwhile. */
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

  /**
   * Marks newer effects as possibly performed, because they replace one that may have been
   * performed.
   */
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
   * The effects that can be claimed, the most urgent first. Locks nothing: H2 locks every matching
   * row before it sorts and limits them, and writes each locked row to the disk.
   *
   * @param lowest the rank of the least urgent priority to return
   * @param enqueuedBy leaves out effects that were enqueued later and never attempted
   * @param kinds the kinds to return
   * @param known the kinds that this version can perform; an effect of another kind blocks its
   *     queue only if it became due after {@code others}
   * @param passed the sequence numbers to leave out, because they have been looked at
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

  /** Locks the given effects, without those that another process has claimed or is claiming. */
  @Query(
      """
      select * from effect
      where sequence in (:sequences) and state = 'OWED' and next_attempt_at <= :now
        and (lease_ends_at is null or lease_ends_at <= :now)
      for update skip locked
      """)
  List<EffectRow> lock(Collection<Long> sequences, Instant now);

  /**
   * Counts the attempt and marks its outcome as unknown before the call is made. If the process
   * crashes, the next attempt checks whether the call succeeded and does not repeat it blindly.
   */
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

  /** Undoes a claim, except for its fence. */
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

  /** Locks the effects that are still leased. Skips an effect whose result is being stored. */
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
   * The effects that should have been claimed by now, the oldest first: due since {@code dueBy}, or
   * with a lease that expired by {@code leasedUntil}, and blocked neither by a missing channel nor
   * by an earlier effect of their queue.
   *
   * <p>Also returns an effect whose channel will never exist: the incident has no channel, and no
   * effect that opens one is pending or given up. Effects for an archived channel are waiting and
   * are left out, except announcements.
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

  /**
   * Makes the effect due now, if it is still under the same claim and beyond {@code time}. Also
   * moves a future {@code owed_at} to now, because sweeps skip effects that were enqueued later
   * than now.
   */
  @Query(
      """
      update effect
      set next_attempt_at = :now, lease_ends_at = null,
          owed_at = case when owed_at > :now then :now else owed_at end
      where sequence = :sequence and fence = :fence and state = 'OWED'
        and (lease_ends_at > :time or (lease_ends_at is null and next_attempt_at > :time))
      """)
  int free(long sequence, int fence, Instant time, Instant now);

  /** Scans all effects ever stored, so call it only when something may be wrong. */
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

  /** Marks a given-up channel opening as done, after the channel was found. */
  @Query(
      """
      update effect set state = 'DONE'
      where incident = :incident and state = 'GIVEN_UP' and kind = 'open-channel'
      """)
  void opened(long incident);
}
