package dev.muster.outbox;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Role;
import dev.muster.testing.TestDatabase;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is owed, what of it goes out first, and what waits for what. */
abstract class OutboxOrderContract extends OutboxFrame {

  OutboxOrderContract(TestDatabase database) {
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
  void what_a_rolled_back_transaction_owed_is_not_owed() {
    var number = settled("a key");

    assertThatThrownBy(() ->
            transactions()
                .executeWrite(status -> {
                  outbox().enqueue(number, List.of(new Effect.PostFact(1)), now());
                  throw new IllegalStateException("after all");
                }))
        .hasMessage("after all");
    assertThat(claim()).isEmpty();
  }

  @Test
  void the_same_queue_goes_out_one_after_another_in_order() {
    var number = settled("a key");
    enqueue(number, new Effect.PostFact(1));
    enqueue(
        number, new Effect.PostFact(2), new Effect.UploadPostmortem(ADA), new Effect.PostFact(3));

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
      enqueue(number, new Effect.PostFact(1), new Effect.SettleReminder("1.1", "Answered."));
      enqueue(number, new Effect.RefreshCard(), new Effect.SettleReminder("2.2", "Answered."));
    }

    assertThat(claim()).hasSize(8);
  }

  @Test
  void a_refresh_does_not_replace_the_card_it_refreshes() {
    var number = declare("a key");
    opened(number);
    enqueue(number, new Effect.RefreshCard());

    var seen = new ArrayList<Effect>();
    for (var next = cards(); !next.isEmpty(); next = cards()) {
      seen.addAll(effects(next));
      next.forEach(this::done);
    }
    assertThat(seen)
        .containsExactly(new Effect.PostCard(), new Effect.PinCard(), new Effect.RefreshCard());
  }

  @Test
  void the_urgent_go_first_however_late_they_were_owed() {
    var number = settled("a key");
    enqueue(number, new Effect.SettleReminder("1.1", "Answered."), new Effect.PostFact(1));
    enqueue(number, new Effect.Whisper(ADA, "a hint"));

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
      enqueue(number, new Effect.BriefRoleHolder(Role.SCRIBE, GRACE));
    }
    enqueue(number, new Effect.SetTopic());
    var turn = now().plusSeconds(3);

    var claim =
        claim(
            4,
            (effect, priority, now) ->
                effect instanceof Effect.BriefRoleHolder ? Optional.of(turn) : Optional.empty());

    assertThat(effects(claim.allClaimed())).containsExactly(new Effect.SetTopic());
    assertThat(claim.nextTurn()).contains(turn);
    assertThat(claim(MANY)).as("nothing was used up").hasSize(30);
  }

  @Test
  void what_is_owed_in_a_channel_we_archived_waits_until_it_is_back() {
    var number = settled("a key");
    enqueue(number, new Effect.ArchiveChannel(null, null));
    performAll();
    enqueue(
        number, new Effect.PostFact(1), new Effect.SetTopic(), new Effect.Invite(List.of(GRACE)));
    enqueue(number, new Effect.RefreshAnnouncement());

    assertThat(effects(claim())).containsExactly(new Effect.RefreshAnnouncement());

    enqueue(number, new Effect.UnarchiveChannel());
    done(only(claim()));
    assertThat(effects(claim()))
        .containsExactlyInAnyOrder(
            new Effect.PostFact(1), new Effect.SetTopic(), new Effect.Invite(List.of(GRACE)));
  }

  @Test
  void a_claim_takes_no_more_than_there_is_room_for() {
    var number = settled("a key");
    for (var each = 0; each < 5; each++) {
      enqueue(number, new Effect.BriefRoleHolder(Role.SCRIBE, GRACE));
    }

    assertThat(claim(2)).hasSize(2);
    assertThat(claim(2)).hasSize(2);
    assertThat(claim(2)).hasSize(1);
    assertThat(claim(2)).isEmpty();
  }

  @Test
  void a_kind_that_only_a_newer_version_knows_is_left_to_it_and_stops_nothing_else() {
    var number = settled("a key");
    enqueueUnknown(number, "call-by-phone", "{\"kind\":\"call-by-phone\",\"person\":\"U1\"}");
    enqueueUnknown(number, "nudge-people", "{\"kind\":\"nudge-people\",\"nudge\":\"NO_MAP\"}");
    enqueue(number, new Effect.SetTopic());

    assertThat(effects(claim(1))).containsExactly(new Effect.SetTopic());
    assertThat(claim(1)).isEmpty();
    assertThat(bean(EffectRows.class).findAll())
        .filteredOn(row -> row.state() == EffectState.OWED && row.attempts() == 0)
        .extracting(EffectRow::kind)
        .containsExactly("call-by-phone", "nudge-people");
  }

  @Test
  void what_follows_an_unknown_kind_in_its_queue_waits_a_minute_for_those_who_know_it() {
    var number = settled("a key");
    enqueueUnknown(number, "posts", "call-by-phone", "{\"kind\":\"call-by-phone\"}");
    clock.advance(Duration.ofSeconds(1));
    enqueue(number, new Effect.PostFact(1));

    clock.advance(Duration.ofSeconds(58));
    assertThat(claim()).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(effects(claim())).containsExactly(new Effect.PostFact(1));
  }

  @Test
  void a_fact_can_be_owed_behind_an_unknown_kind() {
    var number = settled("a key");
    enqueueUnknown(number, "posts", "call-by-phone", "{\"kind\":\"call-by-phone\"}");

    incidents().decide(number, each -> each.assign(Role.SCRIBE, person(GRACE), ADA, now()), now());

    assertThat(bean(EffectRows.class).lastPost(number.value()).orElseThrow().effect())
        .isInstanceOf(Effect.PostFact.class);
  }

  private void enqueueUnknown(IncidentNumber number, String kind, String body) {
    enqueueUnknown(number, null, kind, body);
  }

  /** As a newer version of Muster on the same database does. */
  private void enqueueUnknown(
      IncidentNumber number, @Nullable String queue, String kind, String body) {
    bean(EffectRows.class)
        .insertAll(
            List.of(
                new EffectRow(
                    null,
                    UUID.randomUUID(),
                    number.value(),
                    kind,
                    Priority.INTERACTIVE.rank(),
                    body,
                    true,
                    queue,
                    null,
                    EffectState.OWED,
                    0,
                    0,
                    false,
                    now(),
                    null,
                    null,
                    now(),
                    null,
                    null,
                    null)));
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
    var claimed =
        ClaimedEffectExamples.of(
            opening.place(),
            opening.id(),
            number,
            new Effect.OpenChannel(),
            opening.attempts() == 0 ? 1 : opening.fence(),
            1,
            now());
    outbox().settle(claimed, new Receipt.ChannelOpened("C" + number.value(), "inc"), now());
  }

  private List<ClaimedEffect> cards() {
    return claim().stream()
        .filter(each -> "card".equals(EffectLane.of(each.effect()).queue()))
        .toList();
  }

  @SuppressWarnings("unchecked") // beans are looked up by their raw type
  private TransactionOperations<Connection> transactions() {
    return bean(TransactionOperations.class);
  }
}
