package dev.muster.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Nudge;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who has claimed an errand has it for a while; who comes too late is fenced off. */
abstract class LeasesContract extends OutboxFrame {

  private static final Duration LEASE = Duration.ofSeconds(8);

  LeasesContract(TestDatabase database) {
    super(database);
  }

  @Test
  void an_attempt_whose_lease_ended_is_taken_over_and_its_late_answer_counts_for_nothing() {
    var number = declare("a key");
    var slow = first(claim(), Effect.OpenChannel.class);

    clock.advance(LEASE.minusMillis(1));
    assertThat(claim()).as("it may still be on its way").isEmpty();
    clock.advance(Duration.ofMillis(1));
    var second = first(claim(), Effect.OpenChannel.class);
    assertThat(second.sequence()).isEqualTo(slow.sequence());
    assertThat(second.id()).isEqualTo(slow.id());
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.outcomeUnknown()).isTrue();
    assertThat(second.firstAttemptAt()).isEqualTo(slow.firstAttemptAt());

    outbox().settle(slow, new Receipt.ChannelOpened("C0LATE", "late"), now());
    assertThat(bean(IncidentChannels.class).of(number)).isEmpty();
    outbox().postpone(slow, refused("late"), now().plusSeconds(3600));
    outbox().giveUp(slow, lasting("late"), now());

    outbox().settle(second, new Receipt.ChannelOpened("C0", "inc"), now());
    assertThat(bean(IncidentChannels.class).of(number).orElseThrow().channelId()).isEqualTo("C0");
    assertThat(row(slow).state()).isEqualTo(EffectState.DONE);
    assertThat(row(slow).lastProblem()).isNull();
    assertThat(reports(claim())).isEmpty();
  }

  @Test
  void what_was_left_behind_has_the_turn_of_what_is_most_urgent() {
    var number = settled("a key");
    enqueue(number, new Effect.KeepInsurance());
    only(claim());
    clock.advance(LEASE);
    enqueue(number, new Effect.NudgePeople(Nudge.SILENCE, now(), true, false));
    var turns = new HashMap<Class<? extends Effect>, Priority>();

    var taken =
        claim(
                MANY,
                (effect, priority, now) -> {
                  turns.put(effect.getClass(), priority);
                  return Optional.empty();
                })
            .allClaimed();

    assertThat(turns)
        .containsEntry(Effect.KeepInsurance.class, Priority.INTERACTIVE)
        .containsEntry(Effect.NudgePeople.class, Priority.BULK);
    assertThat(first(taken, Effect.KeepInsurance.class).priority()).isEqualTo(Priority.INTERACTIVE);
  }

  @Test
  void a_call_that_arrived_too_late_may_have_brought_back_an_old_state_so_it_is_shown_again() {
    var number = settled("a key");
    enqueue(number, new Effect.RefreshCard());
    var frozen = only(claim());
    clock.advance(LEASE);
    done(only(claim()));
    enqueue(number, new Effect.RefreshCard());
    done(only(claim()));

    done(frozen);

    var again = only(claim());
    assertThat(again.effect()).isEqualTo(new Effect.RefreshCard());
    assertThat(again.outcomeUnknown()).as("it looks first, where one can").isTrue();
    done(again);
    assertThat(claim()).isEmpty();
  }

  @Test
  void so_is_one_whose_answer_was_lost_but_not_one_that_was_refused() {
    var number = settled("a key");
    enqueue(number, new Effect.SetTopic());
    var frozen = only(claim());
    clock.advance(LEASE);
    done(only(claim()));

    outbox().postpone(frozen, refused("rate limited"), now());
    assertThat(claim()).isEmpty();
    outbox().postpone(frozen, EffectNotDone.unknownOutcome("timeout"), now());
    assertThat(only(claim()).effect()).isEqualTo(new Effect.SetTopic());
  }

  @Test
  void a_lease_that_is_renewed_is_not_taken_over() {
    var number = settled("a key");
    enqueue(number, new Effect.PostFact(1));
    var claimed = only(claim());
    clock.advance(Duration.ofSeconds(5));
    outbox().renew(List.of(claimed), now());

    clock.advance(LEASE.minusSeconds(1));
    assertThat(claim()).isEmpty();
    assertThat(claimed.lease().holds(now())).as("it lets go earlier").isFalse();
    clock.advance(Duration.ofSeconds(1));
    assertThat(claim()).hasSize(1);
    outbox().renew(List.of(claimed), now());
    assertThat(claimed.lease().holds(now())).isFalse();
  }

  @Test
  void a_sign_of_life_that_comes_after_the_end_does_not_bring_the_lease_back() {
    var number = settled("a key");
    enqueue(number, new Effect.PostFact(1));
    var claimed = only(claim());
    outbox().postpone(claimed, refused("rate limited"), now().plusSeconds(5));

    clock.advance(Duration.ofSeconds(5));
    outbox().renew(List.of(claimed), now());

    assertThat(claim()).hasSize(1);
  }

  @Test
  void what_a_stopping_process_releases_goes_on_at_once() {
    var number = settled("a key");
    enqueue(number, new Effect.PostFact(1));
    outbox().release(claim());

    assertThat(only(claim()).outcomeUnknown()).isTrue();
  }

  /** Replicas share the database: what another one carries is not ours to take back. */
  @Test
  void a_start_beside_others_leaves_their_leases_alone() {
    var number = settled("a key");
    enqueue(number, new Effect.PostFact(1));
    claim();

    outbox().takeBackLeases();

    assertThat(claim()).isEmpty();
  }
}
