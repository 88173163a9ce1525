package dev.muster.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as stuck, and what only waits. */
abstract class StuckEffectsContract extends OutboxFrame {

  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

  StuckEffectsContract(TestDatabase database) {
    super(database);
  }

  @Test
  void what_could_go_out_for_two_minutes_and_does_not_is_stuck() {
    var number = settled("a key");
    enqueue(number, new Effect.SetTopic());
    var since = now();

    clock.advance(TWO_MINUTES.minusMillis(1));
    assertThat(stuck()).isEmpty();
    clock.advance(Duration.ofMillis(1));
    assertThat(stuck())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.incident()).isEqualTo(number);
          assertThat(each.kind()).isEqualTo("set-topic");
          assertThat(each.since()).isEqualTo(since);
        });
  }

  @Test
  void what_waits_for_its_time_is_not() {
    var number = settled("a key");
    enqueue(number, new Effect.SetTopic());
    outbox()
        .postpone(
            only(claim()),
            EffectNotDone.later("refused", Optional.empty()),
            now().plus(Duration.ofMinutes(30)));

    clock.advance(Duration.ofMinutes(31));
    assertThat(stuck()).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    assertThat(stuck()).hasSize(1);
  }

  @Test
  void what_waits_for_more_than_five_minutes_is_stranded_and_can_go_once_it_is_freed() {
    var number = settled("a key");
    enqueue(number, new Effect.SetTopic());
    assertThat(stranded()).isEmpty();
    clock.advance(Duration.ofMinutes(-5));
    assertThat(stranded()).isEmpty();
    clock.advance(Duration.ofMillis(-1));
    assertThat(claim()).isEmpty();

    assertThat(bean(StuckEffects.class).free(stranded(), now())).isEqualTo(1);

    assertThat(stranded()).isEmpty();
    assertThat(effects(claim())).containsExactly(new Effect.SetTopic());
  }

  @Test
  void a_lease_of_a_process_that_is_gone_is_stranded_and_one_that_is_renewed_meanwhile_is_kept() {
    var number = settled("a key");
    var other = settled("another key");
    enqueue(number, new Effect.SetTopic());
    enqueue(other, new Effect.SetTopic());
    var claimed = claim();
    clock.advance(Duration.ofHours(-1));
    var seen = stranded();
    assertThat(seen).hasSize(2);
    outbox().renew(List.of(claimed.get(0)), now());

    assertThat(bean(StuckEffects.class).free(seen, now())).isEqualTo(1);

    assertThat(claim())
        .extracting(ClaimedEffect::sequence)
        .containsExactly(claimed.get(1).sequence());
  }

  @Test
  void what_waits_for_a_channel_we_archived_is_not() {
    var number = settled("a key");
    enqueue(number, new Effect.ArchiveChannel(null, null));
    claim().forEach(this::done);
    enqueue(number, new Effect.PostFact(1));

    clock.advance(TWO_MINUTES);

    assertThat(stuck()).isEmpty();
  }

  @Test
  void of_a_queue_only_the_first_is() {
    var number = settled("a key");
    enqueue(number, new Effect.PostFact(1), new Effect.PostFact(2), new Effect.PostFact(3));

    clock.advance(TWO_MINUTES);

    assertThat(stuck()).hasSize(1);
  }

  @Test
  void what_is_on_its_way_is_stuck_a_minute_after_its_lease_has_ended() {
    var number = settled("a key");
    enqueue(number, new Effect.SetTopic());
    claim();

    clock.advance(Duration.ofSeconds(67));
    assertThat(stuck()).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(stuck()).extracting(StuckEffects.Stuck::fence).containsExactly(1);
  }

  /** A storm waits for Slack's pace, in order. */
  @Test
  void what_waits_for_its_turn_while_others_of_its_kind_go_out_is_not() {
    var one = settled("one");
    var two = settled("two");
    enqueue(one, new Effect.SetTopic());
    enqueue(two, new Effect.SetTopic());
    enqueue(two, new Effect.PostFact(1));

    clock.advance(TWO_MINUTES);
    var first = claim(1);
    first.forEach(this::done);

    assertThat(effects(first)).containsExactly(new Effect.SetTopic());
    assertThat(stuck()).extracting(StuckEffects.Stuck::kind).containsExactly("post-fact");
    clock.advance(TWO_MINUTES.plusMillis(1));
    assertThat(stuck())
        .extracting(StuckEffects.Stuck::kind)
        .containsExactly("set-topic", "post-fact");
  }

  /** Others take the whole budget of the call that it needs, too. */
  @Test
  void what_the_chats_pace_keeps_back_is_not_although_none_of_its_kind_goes_out() {
    var number = settled("a key");
    enqueue(number, new Effect.SetTopic());
    clock.advance(TWO_MINUTES);
    claim(1, (effect, priority, now) -> Optional.of(now.plusSeconds(20)));

    assertThat(stuck()).isEmpty();
    clock.advance(TWO_MINUTES.plusSeconds(19));
    assertThat(stuck()).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(stuck()).as("its turn came and nobody took it up").hasSize(1);
  }

  @Test
  void what_was_left_on_its_way_and_waits_for_the_chats_pace_is_not() {
    var number = settled("a key");
    enqueue(number, new Effect.SetTopic());
    claim();
    clock.advance(TWO_MINUTES);
    assertThat(stuck()).hasSize(1);

    claim(1, (effect, priority, now) -> Optional.of(now.plusSeconds(20)));

    assertThat(stuck()).isEmpty();
  }

  @Test
  void while_the_channel_is_being_opened_only_that_can_be_stuck() {
    declare("a key");

    clock.advance(TWO_MINUTES);

    assertThat(stuck())
        .extracting(StuckEffects.Stuck::kind)
        .containsExactlyInAnyOrder("open-channel", "introduce-person");
  }

  /** Its people have been told, and may try again. */
  @Test
  void what_waits_for_a_channel_that_was_given_up_is_a_known_problem() {
    declare("a key");
    claim()
        .forEach(each -> {
          if (each.effect() instanceof Effect.OpenChannel) {
            outbox().giveUp(each, EffectNotDone.permanent("names", "All are taken."), now());
          } else {
            done(each);
          }
        });
    claim().forEach(this::done);

    clock.advance(Duration.ofHours(1));

    assertThat(stuck()).isEmpty();
  }

  @Test
  void what_waits_for_a_channel_that_nobody_opens_is_stuck() throws Exception {
    declare("a key");
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("update effect set state = 'DONE' where kind = 'open-channel'");
    }

    clock.advance(TWO_MINUTES);

    assertThat(stuck()).extracting(StuckEffects.Stuck::kind).contains("invite", "post-card");
  }

  private List<StuckEffects.Stuck> stuck() {
    return bean(StuckEffects.class).stuck(now());
  }

  /** Long enough ago. */
  @Override
  IncidentNumber settled(String key) {
    var number = super.settled(key);
    clock.advance(Duration.ofMinutes(10));
    return number;
  }

  private List<StuckEffects.Stranded> stranded() {
    return bean(StuckEffects.class).stranded(now());
  }
}
