package dev.muster.outbox;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.LINUS;
import static dev.muster.incident.Examples.declaration;
import static dev.muster.incident.Examples.message;
import static dev.muster.incident.Examples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Role;
import dev.muster.incident.Severity;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import dev.muster.testing.Together;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is owed, to whom it is given to carry, and what comes of it. The test is the carrier. */
abstract class OutboxContract extends DatabaseContract {

  private static final int MANY = 1000;
  private static final Outbox.Turns OPEN = (effect, priority, now) -> Optional.empty();
  private static final Duration LEASE = Duration.ofSeconds(8);

  private final FakeChat chat = new FakeChat();

  OutboxContract(TestDatabase database) {
    super(database);
  }

  @Test
  void a_declaration_owes_the_channel_first_and_the_rest_once_it_is_there() {
    var number = declare("a key");

    assertThat(effects(claim()))
        .containsExactly(new Effect.OpenChannel(), new Effect.IntroducePerson(ADA));
    assertThat(claim()).as("the rest waits for the channel").isEmpty();

    opened(number);
    assertThat(effects(claim()))
        .as("all at once, but what has to follow the card")
        .containsExactly(
            new Effect.Invite(List.of(ADA)),
            new Effect.PostCard(),
            new Effect.SetTopic(),
            new Effect.KeepInsurance());
  }

  @Test
  void the_receipts_are_remembered() {
    var number = declare("a key");
    carryAll();

    assertThat(bean(Directory.class).of(number))
        .contains(new Whereabouts(number, "C1", "inc-1", Optional.of("card.1"), Optional.empty()));
    assertThat(bean(Directory.class).incidentIn("C1")).contains(number);
    assertThat(bean(Directory.class).of(List.of(number, new IncidentNumber(404))))
        .containsOnlyKeys(number);
    assertThat(bean(People.class).introduced(ADA)).isPresent();
  }

  @Test
  void what_a_rolled_back_transaction_owed_is_not_owed() {
    var number = settled("a key");

    assertThatThrownBy(() ->
            transactions()
                .executeWrite(status -> {
                  outbox().owe(number, List.of(new Effect.PostFact(1)), now());
                  throw new IllegalStateException("after all");
                }))
        .hasMessage("after all");
    assertThat(claim()).isEmpty();
  }

  @Test
  void the_same_queue_goes_out_one_after_another_in_order() {
    var number = settled("a key");
    owe(number, new Effect.PostFact(1));
    owe(number, new Effect.PostFact(2), new Effect.UploadPostmortem(ADA), new Effect.PostFact(3));

    var seen = new ArrayList<Effect>();
    for (var next = claim(); !next.isEmpty(); next = claim()) {
      assertThat(next).hasSize(1);
      assertThat(claim()).as("the next one waits for its answer").isEmpty();
      seen.addAll(effects(next));
      done(next.get(0));
    }
    assertThat(seen)
        .containsExactly(
            new Effect.PostFact(1),
            new Effect.PostFact(2),
            new Effect.UploadPostmortem(ADA),
            new Effect.PostFact(3));
  }

  @Test
  void queues_and_incidents_do_not_wait_for_each_other() {
    var one = settled("one");
    var two = settled("two");
    for (var number : List.of(one, two)) {
      owe(number, new Effect.PostFact(1), new Effect.SettleReminder("1.1", "Answered."));
      owe(number, new Effect.RefreshCard(), new Effect.SettleReminder("2.2", "Answered."));
    }

    assertThat(claim()).hasSize(8);
  }

  @Test
  void of_the_same_subject_only_the_newest_is_carried() {
    var number = settled("a key");
    owe(number, new Effect.RefreshCard());
    owe(number, new Effect.RefreshCard(), new Effect.SetTopic());
    owe(number, new Effect.RefreshCard(), new Effect.SetTopic());

    var claimed = claim();
    assertThat(effects(claimed)).containsExactly(new Effect.RefreshCard(), new Effect.SetTopic());
    claimed.forEach(this::done);
    assertThat(claim()).isEmpty();
    assertThat(states()).containsOnly(EffectState.DONE, EffectState.SUPERSEDED);
  }

  @Test
  void a_refresh_owed_while_another_is_on_its_way_follows_it() {
    var number = settled("a key");
    owe(number, new Effect.RefreshCard());
    var onItsWay = only(claim());

    owe(number, new Effect.RefreshCard());
    owe(number, new Effect.RefreshCard());
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
    owe(number, new Effect.RefreshCard());
    var failed = only(claim());
    owe(number, new Effect.RefreshCard());
    outbox().postpone(failed, refused("rate limited"), now().plusSeconds(10));

    var newer = only(claim());
    assertThat(newer.sequence()).isGreaterThan(failed.sequence());
    assertThat(newer.mayHaveHappened()).isFalse();
  }

  /** Else the newest would not know that there is something to look for. */
  @Test
  void what_takes_the_place_of_a_doubtful_one_inherits_the_doubt() {
    var number = settled("a key");
    owe(number, new Effect.SetTopic());
    outbox().postpone(only(claim()), Undelivered.unheard("timeout"), now().plusSeconds(10));

    owe(number, new Effect.SetTopic());
    owe(number, new Effect.SetTopic());

    assertThat(only(claim()).mayHaveHappened()).isTrue();
  }

  @Test
  void so_does_what_was_owed_while_the_doubtful_one_was_on_its_way() {
    var number = settled("a key");
    owe(number, new Effect.SetTopic());
    var onItsWay = only(claim());
    owe(number, new Effect.SetTopic());
    outbox().postpone(onItsWay, Undelivered.unheard("timeout"), now().plusSeconds(10));

    var newer = only(claim());
    assertThat(newer.sequence()).isGreaterThan(onItsWay.sequence());
    assertThat(newer.mayHaveHappened()).isTrue();
    done(newer);
    owe(number, new Effect.SetTopic());
    assertThat(only(claim()).mayHaveHappened()).as("it was cleared up").isFalse();
  }

  @Test
  void a_refresh_does_not_replace_the_card_it_refreshes() {
    var number = declare("a key");
    opened(number);
    owe(number, new Effect.RefreshCard());

    var seen = new ArrayList<Effect>();
    for (var next = cards(); !next.isEmpty(); next = cards()) {
      seen.addAll(effects(next));
      next.forEach(this::done);
    }
    assertThat(seen)
        .containsExactly(new Effect.PostCard(), new Effect.PinCard(), new Effect.RefreshCard());
  }

  @Test
  void several_carriers_never_carry_the_same_errand() throws Exception {
    var numbers = LongStream.range(0, 20).mapToObj(each -> settled("key " + each)).toList();
    for (var number : numbers) {
      for (var each = 0; each < 5; each++) {
        owe(number, new Effect.BriefRoleHolder(Role.SCRIBE, GRACE), new Effect.SetTopic());
      }
    }

    Callable<List<Errand>> carrier = this::claimUntilEmpty;
    var claimed = Together.run(carrier, carrier, carrier, carrier, carrier, carrier);

    var all = claimed.stream().flatMap(List::stream).map(Errand::sequence).toList();
    assertThat(all).doesNotHaveDuplicates().hasSize(20 * 5 + 20);
    assertThat(claim()).isEmpty();
  }

  @Test
  void carriers_that_come_and_go_lose_nothing_and_keep_the_order() throws Exception {
    var number = settled("a key");
    var owed = LongStream.rangeClosed(1, 30).mapToObj(Effect.PostFact::new).toList();
    outbox().owe(number, owed, now());

    Callable<Integer> carrier = () -> carryUntil(() -> chat.effects().size() == owed.size());
    Together.run(carrier, carrier, carrier, carrier);

    assertThat(chat.effects()).containsExactlyElementsOf(owed);
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
    assertThat(second.mayHaveHappened()).isTrue();
    assertThat(second.firstAttemptAt()).isEqualTo(slow.firstAttemptAt());

    outbox().settle(slow, new Receipt.ChannelOpened("C0LATE", "late"), now());
    assertThat(bean(Directory.class).of(number)).isEmpty();
    outbox().postpone(slow, refused("late"), now().plusSeconds(3600));
    outbox().giveUp(slow, lasting("late"), now());

    outbox().settle(second, new Receipt.ChannelOpened("C0", "inc"), now());
    assertThat(bean(Directory.class).of(number).orElseThrow().channelId()).isEqualTo("C0");
    assertThat(row(slow).state()).isEqualTo(EffectState.DONE);
    assertThat(row(slow).lastProblem()).isNull();
    assertThat(reports(claim())).isEmpty();
  }

  @Test
  void an_answer_that_comes_twice_is_heard_once() {
    var number = settled("a key");
    owe(number, new Effect.ReadMessage("C1", "1.1", GRACE));
    var errand = only(claim());

    outbox().settle(errand, new Receipt.MessageRead(message("C1/1.1"), now()), now());
    outbox().settle(errand, new Receipt.MessageRead(message("C1/2.2"), now()), now());

    assertThat(marked(number)).hasSize(1);
  }

  @Test
  void what_was_put_off_comes_back_at_its_time_and_not_before() {
    var number = settled("a key");
    owe(number, new Effect.PostFact(1));
    var errand = only(claim());
    outbox().postpone(errand, refused("chat.postMessage answered 503"), now().plusMillis(500));

    clock.advance(Duration.ofMillis(499));
    assertThat(claim()).isEmpty();
    assertThat(row(errand).lastProblem()).isEqualTo("chat.postMessage answered 503");
    clock.advance(Duration.ofMillis(1));
    assertThat(only(claim()).attempt()).isEqualTo(2);
    assertThat(row(errand).lastProblem()).as("it is on its way again").isNull();
  }

  @Test
  void only_a_lost_answer_leaves_a_doubt() {
    var number = settled("a key");
    owe(number, new Effect.PostFact(1));
    outbox().postpone(only(claim()), refused("rate limited"), now());
    var second = only(claim());
    assertThat(second.mayHaveHappened()).isFalse();

    outbox().postpone(second, Undelivered.unheard("timeout"), now());
    var third = only(claim());
    assertThat(third.mayHaveHappened()).isTrue();

    outbox().postpone(third, refused("rate limited while looking"), now());
    assertThat(only(claim()).mayHaveHappened()).as("nobody has looked yet").isTrue();
  }

  @Test
  void what_was_claimed_and_not_tried_counts_as_never_tried() {
    var number = settled("a key");
    owe(number, new Effect.PostFact(1));
    var early = only(claim());
    outbox().postpone(early, Undelivered.notYet("Slack's limit", Duration.ZERO), now());

    var again = only(claim());
    assertThat(again.attempt()).isEqualTo(1);
    assertThat(again.fence()).isEqualTo(2);
    assertThat(again.mayHaveHappened()).isFalse();
    outbox().settle(early, Receipt.DONE, now());
    assertThat(row(again).state()).as("the early claim is fenced off").isEqualTo(EffectState.OWED);
  }

  @Test
  void a_call_that_arrived_too_late_may_have_brought_back_an_old_state_so_it_is_shown_again() {
    var number = settled("a key");
    owe(number, new Effect.RefreshCard());
    var frozen = only(claim());
    clock.advance(LEASE);
    done(only(claim()));
    owe(number, new Effect.RefreshCard());
    done(only(claim()));

    done(frozen);

    var again = only(claim());
    assertThat(again.effect()).isEqualTo(new Effect.RefreshCard());
    assertThat(again.mayHaveHappened()).as("it looks first, where one can").isTrue();
    done(again);
    assertThat(claim()).isEmpty();
  }

  @Test
  void so_is_one_whose_answer_was_lost_but_not_one_that_was_refused() {
    var number = settled("a key");
    owe(number, new Effect.SetTopic());
    var frozen = only(claim());
    clock.advance(LEASE);
    done(only(claim()));

    outbox().postpone(frozen, refused("rate limited"), now());
    assertThat(claim()).isEmpty();
    outbox().postpone(frozen, Undelivered.unheard("timeout"), now());
    assertThat(only(claim()).effect()).isEqualTo(new Effect.SetTopic());
  }

  @Test
  void the_urgent_go_first_however_late_they_were_owed() {
    var number = settled("a key");
    owe(number, new Effect.SettleReminder("1.1", "Answered."), new Effect.PostFact(1));
    owe(number, new Effect.Whisper(ADA, "a hint"));

    assertThat(effects(claim()))
        .containsExactly(
            new Effect.Whisper(ADA, "a hint"),
            new Effect.PostFact(1),
            new Effect.SettleReminder("1.1", "Answered."));
  }

  @Test
  void what_must_wait_for_its_turn_holds_up_nothing_else() {
    var number = settled("a key");
    for (var each = 0; each < 30; each++) {
      owe(number, new Effect.BriefRoleHolder(Role.SCRIBE, GRACE));
    }
    owe(number, new Effect.SetTopic());
    var turn = now().plusSeconds(3);

    var claim =
        claim(
            4,
            (effect, priority, now) ->
                effect instanceof Effect.BriefRoleHolder ? Optional.of(turn) : Optional.empty());

    assertThat(effects(claim.errands())).containsExactly(new Effect.SetTopic());
    assertThat(claim.nextTurn()).contains(turn);
    assertThat(claim(MANY)).as("nothing was used up").hasSize(30);
  }

  @Test
  void a_lease_that_is_renewed_is_not_taken_over() {
    var number = settled("a key");
    owe(number, new Effect.PostFact(1));
    var errand = only(claim());
    clock.advance(Duration.ofSeconds(5));
    outbox().renew(List.of(errand), now());

    clock.advance(LEASE.minusSeconds(1));
    assertThat(claim()).isEmpty();
    assertThat(errand.lease().holds(now())).as("it lets go earlier").isFalse();
    clock.advance(Duration.ofSeconds(1));
    assertThat(claim()).hasSize(1);
    outbox().renew(List.of(errand), now());
    assertThat(errand.lease().holds(now())).isFalse();
  }

  @Test
  void a_sign_of_life_that_comes_after_the_end_does_not_bring_the_lease_back() {
    var number = settled("a key");
    owe(number, new Effect.PostFact(1));
    var errand = only(claim());
    outbox().postpone(errand, refused("rate limited"), now().plusSeconds(5));

    clock.advance(Duration.ofSeconds(5));
    outbox().renew(List.of(errand), now());

    assertThat(claim()).hasSize(1);
  }

  @Test
  void what_a_stopping_process_releases_goes_on_at_once() {
    var number = settled("a key");
    owe(number, new Effect.PostFact(1));
    outbox().release(claim());

    assertThat(only(claim()).mayHaveHappened()).isTrue();
  }

  @Test
  void what_waits_only_for_the_chat_goes_on_as_soon_as_it_is_back() {
    var number = settled("a key");
    owe(number, new Effect.PostFact(1), new Effect.SetTopic());
    for (var errand : claim()) {
      outbox()
          .postpone(
              errand,
              errand.effect() instanceof Effect.SetTopic
                  ? refused("rate limited")
                  : Undelivered.away("nobody is there", false),
              now().plusSeconds(60));
    }

    outbox().hurry(now());

    var errand = only(claim());
    assertThat(errand.effect()).isEqualTo(new Effect.PostFact(1));
    assertThat(errand.attempt()).as("silence is no attempt").isEqualTo(1);
  }

  @Test
  void what_is_given_up_is_reported_once_and_the_rest_goes_on() {
    var number = settled("a key");
    owe(number, new Effect.PostFact(1), new Effect.PostFact(2));
    var errand = only(claim());

    outbox().giveUp(errand, lasting("The channel is archived. Unarchive it to go on."), now());
    outbox().giveUp(errand, lasting("The channel is archived. Unarchive it to go on."), now());

    assertThat(row(errand).state()).isEqualTo(EffectState.GIVEN_UP);
    assertThat(effects(claim()))
        .containsExactly(
            new Effect.PostFact(2),
            new Effect.ReportProblem("The channel is archived. Unarchive it to go on."),
            new Effect.RefreshCard());
  }

  @Test
  void one_cause_is_told_once_however_much_it_stops() {
    var number = settled("a key");
    owe(number, new Effect.PostFact(1), new Effect.SetTopic());
    claim().forEach(each -> outbox().giveUp(each, lasting("It is archived."), now()));

    assertThat(reports(claim())).containsExactly(new Effect.ReportProblem("It is archived."));
    assertThat(bean(Problems.class).of(number))
        .containsExactly(new Problem("It is archived.", now()));
  }

  @Test
  void a_problem_is_gone_once_something_goes_through_again() {
    var number = settled("a key");
    owe(number, new Effect.SetTopic());
    outbox().giveUp(only(claim()), lasting("It is archived."), now());
    carryAll();
    assertThat(bean(Problems.class).of(number)).as("the refreshed card got through").isEmpty();

    owe(number, new Effect.Invite(List.of(GRACE)));
    outbox().giveUp(only(claim()), Undelivered.never("invite U1", "Grace is a guest."), now());
    owe(number, new Effect.PostFact(1));
    carryAll();
    assertThat(bean(Problems.class).of(number)).as("a post proves nothing here").hasSize(1);
  }

  @Test
  void what_was_given_up_is_owed_again_when_somebody_says_so() {
    var number = settled("a key");
    owe(number, new Effect.PostFact(1), new Effect.PostFact(2), new Effect.Whisper(ADA, "a hint"));
    for (var next = claim(); !next.isEmpty(); next = claim()) {
      next.forEach(each -> outbox().giveUp(each, lasting("It is archived."), now()));
    }

    assertThat(outbox().tryAgain(number, now())).isEqualTo(3);

    assertThat(bean(Problems.class).of(number)).isEmpty();
    chat.forget();
    carryAll();
    assertThat(chat.effects())
        .containsSubsequence(new Effect.PostFact(1), new Effect.PostFact(2))
        .doesNotContain(new Effect.Whisper(ADA, "a hint"));
    assertThat(outbox().tryAgain(number, now())).isZero();
  }

  @Test
  void what_is_owed_in_a_channel_we_archived_waits_until_it_is_back() {
    var number = settled("a key");
    owe(number, new Effect.ArchiveChannel(null, null));
    carryAll();
    owe(number, new Effect.PostFact(1), new Effect.SetTopic(), new Effect.Invite(List.of(GRACE)));
    owe(number, new Effect.RefreshAnnouncement());

    assertThat(effects(claim())).containsExactly(new Effect.RefreshAnnouncement());

    owe(number, new Effect.UnarchiveChannel());
    done(only(claim()));
    assertThat(effects(claim()))
        .containsExactlyInAnyOrder(
            new Effect.PostFact(1), new Effect.SetTopic(), new Effect.Invite(List.of(GRACE)));
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
    owe(number, new Effect.PostFact(7));
    assign(number, Role.COMMANDER);

    assertThat(((Effect.PostFact) first.effect()).entries()).hasSize(2);
    assertThat(((Effect.PostFact) second.effect()).entries()).as("the first was away").hasSize(1);
    assertThat(((Effect.PostFact) first(claim(), Effect.PostFact.class).effect()).entries())
        .startsWith(7L);
  }

  private void assign(IncidentNumber number, Role role) {
    incidents().decide(number, incident -> incident.assign(role, person(GRACE), ADA, now()), now());
  }

  @Test
  void a_report_that_cannot_be_delivered_is_not_reported() {
    var number = settled("a key");
    owe(number, new Effect.ReportProblem("Unarchive it to go on."));

    outbox().giveUp(only(claim()), lasting("is_archived"), now());

    assertThat(claim()).isEmpty();
  }

  @Test
  void a_role_is_given_once_the_chat_has_said_who_that_is() {
    var number = settled("a key");
    owe(number, new Effect.AssignOnceKnown(Role.COMMANDER, LINUS, ADA));

    outbox().settle(only(claim()), introduced(false), now());

    assertThat(incidents().find(number).orElseThrow().roles().holder(Role.COMMANDER))
        .contains(LINUS);
    assertThat(bean(People.class).introduced(LINUS)).isPresent();
    assertThat(effects(claim())).contains(new Effect.Invite(List.of(LINUS)));
  }

  @Test
  void a_role_that_cannot_be_given_is_explained_to_whoever_asked() {
    var number = settled("a key");
    owe(number, new Effect.AssignOnceKnown(Role.COMMANDER, LINUS, ADA));
    var errand = only(claim());

    outbox().settle(errand, introduced(true), now());

    assertThat(row(errand).state()).isEqualTo(EffectState.DONE);
    assertThat(incidents().find(number).orElseThrow().roles().holders()).isEmpty();
    assertThat(effects(claim()))
        .containsExactly(
            new Effect.Whisper(
                ADA,
                "Linus is a bot and cannot be incident commander; name a person who can answer."));
  }

  @Test
  void a_marked_message_reaches_the_timeline_once_with_its_own_time() {
    var number = settled("a key");
    var written = now().minusSeconds(90);
    for (var each = 0; each < 2; each++) {
      owe(number, new Effect.ReadMessage("C1", "1.1", GRACE));
      outbox().settle(only(claim()), new Receipt.MessageRead(message("C1/1.1"), written), now());
    }

    assertThat(marked(number)).hasSize(1);
    assertThat(marked(number).get(0).occurredAt()).isEqualTo(written);
    assertThat(claim()).isEmpty();
  }

  @Test
  void a_receipt_that_cannot_be_kept_settles_nothing() {
    var one = settled("one");
    var two = declare("two");
    var errand = first(claim(), Effect.OpenChannel.class);
    var taken = bean(Directory.class).of(one).orElseThrow().channelId();

    assertThatThrownBy(
            () -> outbox().settle(errand, new Receipt.ChannelOpened(taken, "taken"), now()))
        .isInstanceOf(RuntimeException.class);

    assertThat(row(errand).state()).isEqualTo(EffectState.OWED);
    assertThat(bean(Directory.class).of(two)).isEmpty();
    assertThat(bean(Directory.class).incidentIn(taken)).contains(one);
  }

  @Test
  void a_claim_takes_no_more_than_there_is_room_for() {
    var number = settled("a key");
    for (var each = 0; each < 5; each++) {
      owe(number, new Effect.BriefRoleHolder(Role.SCRIBE, GRACE));
    }

    assertThat(claim(2)).hasSize(2);
    assertThat(claim(2)).hasSize(2);
    assertThat(claim(2)).hasSize(1);
    assertThat(claim(2)).isEmpty();
  }

  /** Replicas share the database: what another one carries is not ours to take back. */
  @Test
  void a_start_beside_others_leaves_their_leases_alone() {
    var number = settled("a key");
    owe(number, new Effect.PostFact(1));
    claim();

    outbox().takeBackLeases();

    assertThat(claim()).isEmpty();
  }

  @Test
  void deciding_settling_and_claiming_at_the_same_time_stand_in_nobodys_way() throws Exception {
    var number = settled("a key");

    Together.run(
        () -> decideOften(number, Severity.SEV1, Severity.SEV2),
        () -> {
          for (var each = 0; each < 40; each++) {
            owe(number, new Effect.ReadMessage("C1", each + ".1", GRACE));
          }
          return 0;
        },
        () -> carryUntil(() -> marked(number).size() == 40),
        () -> carryUntil(() -> marked(number).size() == 40));

    assertThat(marked(number)).hasSize(40);
  }

  private Integer decideOften(IncidentNumber number, Severity... severities) {
    for (var each = 0; each < 40; each++) {
      var severity = severities[each % severities.length];
      incidents()
          .decide(
              number,
              incident ->
                  incident.severity().equals(severity)
                      ? incident.note("still " + severity, ADA, now())
                      : incident.changeSeverity(severity, ADA, now()),
              now());
    }
    return 0;
  }

  private Integer carryUntil(Callable<Boolean> enough) throws Exception {
    var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!enough.call()) {
      for (var errand : claim(3)) {
        outbox().settle(errand, chat.carry(errand), now());
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("it is not over after half a minute");
      }
    }
    return 0;
  }

  /** What another one is just claiming may be passed over, so an empty answer is no proof yet. */
  private List<Errand> claimUntilEmpty() {
    var all = new ArrayList<Errand>();
    var misses = 0;
    while (misses < 20) {
      var some = claim(3);
      all.addAll(some);
      misses = some.isEmpty() ? misses + 1 : 0;
    }
    return all;
  }

  private void carryAll() {
    for (var next = claim(); !next.isEmpty(); next = claim()) {
      next.forEach(this::done);
    }
  }

  private void done(Errand errand) {
    try {
      outbox().settle(errand, chat.carry(errand), now());
    } catch (Undelivered unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  /** Its channel is there and nothing is owed any more. */
  private IncidentNumber settled(String key) {
    var number = declare(key);
    carryAll();
    chat.forget();
    return number;
  }

  private IncidentNumber declare(String key) {
    return incidents().declare(declaration(key), now()).number();
  }

  /** Whatever attempt that took. */
  private void opened(IncidentNumber number) {
    var opening =
        bean(EffectRows.class).findAll().stream()
            .filter(row -> row.incident() == number.value() && !row.needsChannel())
            .findFirst()
            .orElseThrow();
    if (opening.attempts() == 0) {
      claim();
    }
    var errand =
        ErrandExamples.of(
            opening.place(),
            opening.id(),
            number,
            new Effect.OpenChannel(),
            opening.attempts() == 0 ? 1 : opening.fence(),
            1,
            now());
    outbox().settle(errand, new Receipt.ChannelOpened("C" + number.value(), "inc"), now());
  }

  private List<Errand> cards() {
    return claim().stream().filter(each -> "card".equals(Lane.of(each.effect()).queue())).toList();
  }

  private Receipt introduced(boolean bot) {
    return new Receipt.Introduced(new Person(LINUS, "Linus", ZoneOffset.UTC, bot, false));
  }

  private void owe(IncidentNumber number, Effect... effects) {
    outbox().owe(number, List.of(effects), now());
  }

  private List<Errand> claim() {
    return claim(MANY);
  }

  private List<Errand> claim(int most) {
    return claim(most, OPEN).errands();
  }

  /** Room for so many that are not the most urgent. */
  private Claim claim(int most, Outbox.Turns turns) {
    return outbox().claim(Room.of(most * 2, Map.of()), turns, now(), now());
  }

  private static Undelivered lasting(String problem) {
    return Undelivered.neverThere(problem);
  }

  private static Undelivered refused(String problem) {
    return Undelivered.later(problem, Optional.empty());
  }

  private static Errand only(List<Errand> errands) {
    assertThat(errands).hasSize(1);
    return errands.get(0);
  }

  private static Errand first(List<Errand> errands, Class<? extends Effect> kind) {
    return errands.stream()
        .filter(each -> kind.isInstance(each.effect()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Effect> effects(List<Errand> errands) {
    return errands.stream().map(Errand::effect).toList();
  }

  private static List<Effect> reports(List<Errand> errands) {
    return effects(errands).stream().filter(Effect.ReportProblem.class::isInstance).toList();
  }

  private List<TimelineEntry> marked(IncidentNumber number) {
    Predicate<TimelineEntry> isMark = each -> each.event() instanceof IncidentEvent.MessageMarked;
    return bean(Timeline.class).of(number).stream().filter(isMark).toList();
  }

  private EffectRow row(Errand errand) {
    return bean(EffectRows.class).findById(errand.sequence()).orElseThrow();
  }

  private Set<EffectState> states() {
    var states = new HashSet<EffectState>();
    bean(EffectRows.class).findAll().forEach(row -> states.add(row.state()));
    return states;
  }

  @SuppressWarnings("unchecked") // beans are looked up by their raw type
  private TransactionOperations<Connection> transactions() {
    return bean(TransactionOperations.class);
  }

  private Outbox outbox() {
    return bean(Outbox.class);
  }

  private Incidents incidents() {
    return bean(Incidents.class);
  }

  private Instant now() {
    return clock.instant();
  }
}
