package dev.muster.outbox;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What will never go through: who is told, and how it is tried again. */
abstract class GivingUpContract extends OutboxFrame {

  GivingUpContract(TestDatabase database) {
    super(database);
  }

  @Test
  void what_is_given_up_is_reported_once_and_the_rest_goes_on() {
    var number = settled("a key");
    enqueue(number, new Effect.PostFact(1), new Effect.PostFact(2));
    var claimed = only(claim());

    outbox().giveUp(claimed, lasting("The channel is archived. Unarchive it to go on."), now());
    outbox().giveUp(claimed, lasting("The channel is archived. Unarchive it to go on."), now());

    assertThat(row(claimed).state()).isEqualTo(EffectState.GIVEN_UP);
    assertThat(effects(claim()))
        .containsExactly(
            new Effect.PostFact(2),
            new Effect.ReportProblem("The channel is archived. Unarchive it to go on."),
            new Effect.RefreshCard());
  }

  @Test
  void one_cause_is_told_once_however_much_it_stops() {
    var number = settled("a key");
    enqueue(number, new Effect.PostFact(1), new Effect.SetTopic());
    claim().forEach(each -> outbox().giveUp(each, lasting("It is archived."), now()));

    assertThat(reports(claim())).containsExactly(new Effect.ReportProblem("It is archived."));
    assertThat(bean(EffectFailures.class).of(number))
        .containsExactly(new EffectFailure("It is archived.", now()));
  }

  @Test
  void a_problem_is_gone_once_something_goes_through_again() {
    var number = settled("a key");
    enqueue(number, new Effect.SetTopic());
    outbox().giveUp(only(claim()), lasting("It is archived."), now());
    performAll();
    assertThat(bean(EffectFailures.class).of(number))
        .as("the refreshed card got through")
        .isEmpty();

    enqueue(number, new Effect.Invite(List.of(GRACE)));
    outbox()
        .giveUp(only(claim()), EffectNotDone.permanent("invite U1", "Grace is a guest."), now());
    enqueue(number, new Effect.PostFact(1));
    performAll();
    assertThat(bean(EffectFailures.class).of(number)).as("a post proves nothing here").hasSize(1);
  }

  @Test
  void what_was_given_up_is_owed_again_when_somebody_says_so() {
    var number = settled("a key");
    enqueue(
        number, new Effect.PostFact(1), new Effect.PostFact(2), new Effect.Whisper(ADA, "a hint"));
    for (var next = claim(); !next.isEmpty(); next = claim()) {
      next.forEach(each -> outbox().giveUp(each, lasting("It is archived."), now()));
    }

    assertThat(outbox().tryAgain(number, now())).isEqualTo(3);

    assertThat(bean(EffectFailures.class).of(number)).isEmpty();
    chat.forget();
    performAll();
    assertThat(chat.effects())
        .containsSubsequence(new Effect.PostFact(1), new Effect.PostFact(2))
        .doesNotContain(new Effect.Whisper(ADA, "a hint"));
    assertThat(outbox().tryAgain(number, now())).isZero();
  }

  @Test
  void a_report_that_cannot_be_delivered_is_not_reported() {
    var number = settled("a key");
    enqueue(number, new Effect.ReportProblem("Unarchive it to go on."));

    outbox().giveUp(only(claim()), lasting("is_archived"), now());

    assertThat(claim()).isEmpty();
  }
}
