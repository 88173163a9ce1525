package dev.muster.outbox;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Role;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of the same subject only the newest is carried, and what belongs together in one message. */
abstract class CoalescingContract extends OutboxFrame {

  CoalescingContract(TestDatabase database) {
    super(database);
  }

  @Test
  void of_the_same_subject_only_the_newest_is_carried() {
    var number = settled("a key");
    enqueue(number, new Effect.RefreshCard());
    enqueue(number, new Effect.RefreshCard(), new Effect.SetTopic());
    enqueue(number, new Effect.RefreshCard(), new Effect.SetTopic());

    var claimed = claim();
    assertThat(effects(claimed)).containsExactly(new Effect.RefreshCard(), new Effect.SetTopic());
    claimed.forEach(this::done);
    assertThat(claim()).isEmpty();
    assertThat(states()).containsOnly(EffectState.DONE, EffectState.SUPERSEDED);
  }

  @Test
  void a_refresh_owed_while_another_is_on_its_way_follows_it() {
    var number = settled("a key");
    enqueue(number, new Effect.RefreshCard());
    var onItsWay = only(claim());

    enqueue(number, new Effect.RefreshCard());
    enqueue(number, new Effect.RefreshCard());
    assertThat(claim()).as("never two of them at the same time").isEmpty();

    done(onItsWay);
    var newest = only(claim());
    assertThat(newest.sequence()).isGreaterThan(onItsWay.sequence() + 1);
    done(newest);
    assertThat(claim()).isEmpty();
  }

  @Test
  void a_refresh_that_failed_gives_way_to_a_newer_one() {
    var number = settled("a key");
    enqueue(number, new Effect.RefreshCard());
    var failed = only(claim());
    enqueue(number, new Effect.RefreshCard());
    outbox().postpone(failed, refused("rate limited"), now().plusSeconds(10));

    var newer = only(claim());
    assertThat(newer.sequence()).isGreaterThan(failed.sequence());
    assertThat(newer.outcomeUnknown()).isFalse();
  }

  /** Else the newest would not know that there is something to look for. */
  @Test
  void what_takes_the_place_of_a_doubtful_one_inherits_the_doubt() {
    var number = settled("a key");
    enqueue(number, new Effect.SetTopic());
    outbox()
        .postpone(only(claim()), EffectNotDone.unknownOutcome("timeout"), now().plusSeconds(10));

    enqueue(number, new Effect.SetTopic());
    enqueue(number, new Effect.SetTopic());

    assertThat(only(claim()).outcomeUnknown()).isTrue();
  }

  @Test
  void so_does_what_was_owed_while_the_doubtful_one_was_on_its_way() {
    var number = settled("a key");
    enqueue(number, new Effect.SetTopic());
    var onItsWay = only(claim());
    enqueue(number, new Effect.SetTopic());
    outbox().postpone(onItsWay, EffectNotDone.unknownOutcome("timeout"), now().plusSeconds(10));

    var newer = only(claim());
    assertThat(newer.sequence()).isGreaterThan(onItsWay.sequence());
    assertThat(newer.outcomeUnknown()).isTrue();
    done(newer);
    enqueue(number, new Effect.SetTopic());
    assertThat(only(claim()).outcomeUnknown()).as("it was cleared up").isFalse();
  }

  @Test
  void roles_given_out_at_the_same_instant_are_told_in_one_message() {
    var number = settled("a key");
    assign(number, Role.SCRIBE);
    assign(number, Role.OPERATIONS);
    var first = first(claim(), Effect.PostFact.class);
    assign(number, Role.COMMUNICATIONS);
    done(first);
    var second = first(claim(), Effect.PostFact.class);
    done(second);
    clock.advance(Duration.ofSeconds(1));
    enqueue(number, new Effect.PostFact(7));
    assign(number, Role.COMMANDER);

    assertThat(((Effect.PostFact) first.effect()).entries()).hasSize(2);
    assertThat(((Effect.PostFact) second.effect()).entries()).as("the first was away").hasSize(1);
    assertThat(((Effect.PostFact) first(claim(), Effect.PostFact.class).effect()).entries())
        .startsWith(7L);
  }

  private void assign(IncidentNumber number, Role role) {
    incidents().decide(number, incident -> incident.assign(role, person(GRACE), ADA, now()), now());
  }

  private Set<EffectState> states() {
    var states = new HashSet<EffectState>();
    bean(EffectRows.class).findAll().forEach(row -> states.add(row.state()));
    return states;
  }
}
