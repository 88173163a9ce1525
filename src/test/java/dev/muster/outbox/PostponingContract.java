package dev.muster.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What was put off: when it comes back, and what is known of it then. */
abstract class PostponingContract extends OutboxFrame {

  PostponingContract(TestDatabase database) {
    super(database);
  }

  @Test
  void what_was_put_off_comes_back_at_its_time_and_not_before() {
    var number = settled("a key");
    enqueue(number, new Effect.PostFact(1));
    var claimed = only(claim());
    outbox().postpone(claimed, refused("chat.postMessage answered 503"), now().plusMillis(500));

    clock.advance(Duration.ofMillis(499));
    assertThat(claim()).isEmpty();
    assertThat(row(claimed).lastProblem()).isEqualTo("chat.postMessage answered 503");
    clock.advance(Duration.ofMillis(1));
    assertThat(only(claim()).attempt()).isEqualTo(2);
    assertThat(row(claimed).lastProblem()).as("it is on its way again").isNull();
  }

  @Test
  void only_a_lost_answer_leaves_a_doubt() {
    var number = settled("a key");
    enqueue(number, new Effect.PostFact(1));
    outbox().postpone(only(claim()), refused("rate limited"), now());
    var second = only(claim());
    assertThat(second.outcomeUnknown()).isFalse();

    outbox().postpone(second, EffectNotDone.unknownOutcome("timeout"), now());
    var third = only(claim());
    assertThat(third.outcomeUnknown()).isTrue();

    outbox().postpone(third, refused("rate limited while looking"), now());
    assertThat(only(claim()).outcomeUnknown()).as("nobody has looked yet").isTrue();
  }

  @Test
  void what_was_claimed_and_not_tried_counts_as_never_tried() {
    var number = settled("a key");
    enqueue(number, new Effect.PostFact(1));
    var early = only(claim());
    outbox().postpone(early, EffectNotDone.throttled("Slack's limit", Duration.ZERO), now());

    var again = only(claim());
    assertThat(again.attempt()).isEqualTo(1);
    assertThat(again.fence()).isEqualTo(2);
    assertThat(again.outcomeUnknown()).isFalse();
    outbox().settle(early, Receipt.DONE, now());
    assertThat(row(again).state()).as("the early claim is fenced off").isEqualTo(EffectState.OWED);
  }

  @Test
  void a_pause_of_a_rate_limit_is_no_attempt_and_leaves_no_doubt() {
    var number = settled("a key");
    enqueue(number, new Effect.PostFact(1));
    var claimed = only(claim());
    outbox()
        .postpone(
            claimed, EffectNotDone.paused("429", Duration.ofSeconds(1)), now().plusSeconds(1));
    assertThat(row(claimed).lastProblem()).isEqualTo("429");

    clock.advance(Duration.ofSeconds(1));

    var again = only(claim());
    assertThat(again.attempt()).isEqualTo(1);
    assertThat(again.outcomeUnknown()).isFalse();
  }

  @Test
  void what_waits_only_for_the_chat_goes_on_as_soon_as_it_is_back() {
    var number = settled("a key");
    enqueue(number, new Effect.PostFact(1), new Effect.SetTopic());
    for (var claimed : claim()) {
      outbox()
          .postpone(
              claimed,
              claimed.effect() instanceof Effect.SetTopic
                  ? refused("rate limited")
                  : EffectNotDone.unreachable("nobody is there", false),
              now().plusSeconds(60));
    }

    outbox().hurry(now());

    var claimed = only(claim());
    assertThat(claimed.effect()).isEqualTo(new Effect.PostFact(1));
    assertThat(claimed.attempt()).as("silence is no attempt").isEqualTo(1);
  }
}
