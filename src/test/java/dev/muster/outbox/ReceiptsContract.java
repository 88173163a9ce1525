package dev.muster.outbox;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.LINUS;
import static dev.muster.incident.Examples.message;
import static dev.muster.incident.Examples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.Handover;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Role;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the chat has answered is kept with what was owed, once. */
abstract class ReceiptsContract extends OutboxFrame {

  ReceiptsContract(TestDatabase database) {
    super(database);
  }

  @Test
  void the_receipts_are_remembered() {
    var number = declare("a key");
    performAll();

    assertThat(bean(IncidentChannels.class).of(number))
        .contains(
            new IncidentChannel(number, "C1", "inc-1", Optional.of("card.1"), Optional.empty()));
    assertThat(bean(IncidentChannels.class).incidentIn("C1")).contains(number);
    assertThat(bean(IncidentChannels.class).of(List.of(number, new IncidentNumber(404))))
        .containsOnlyKeys(number);
    assertThat(bean(People.class).introduced(ADA)).isPresent();
  }

  @Test
  void an_answer_that_comes_twice_is_heard_once() {
    var number = settled("a key");
    enqueue(number, new Effect.ReadMessage("C1", "1.1", GRACE));
    var claimed = only(claim());

    outbox().settle(claimed, new Receipt.MessageRead(message("C1/1.1"), now()), now());
    outbox().settle(claimed, new Receipt.MessageRead(message("C1/2.2"), now()), now());

    assertThat(marked(number)).hasSize(1);
  }

  @Test
  void a_role_is_given_once_the_chat_has_said_who_that_is() {
    var number = settled("a key");
    enqueue(number, new Effect.AssignOnceKnown(Role.COMMANDER, LINUS, ADA));

    outbox().settle(only(claim()), introduced(false), now());

    assertThat(incidents().find(number).orElseThrow().roles().holder(Role.COMMANDER))
        .contains(LINUS);
    assertThat(bean(People.class).introduced(LINUS)).isPresent();
    assertThat(effects(claim())).contains(new Effect.Invite(List.of(LINUS)));
  }

  @Test
  void a_role_that_cannot_be_given_is_explained_to_whoever_asked() {
    var number = settled("a key");
    enqueue(number, new Effect.AssignOnceKnown(Role.COMMANDER, LINUS, ADA));
    var claimed = only(claim());

    outbox().settle(claimed, introduced(true), now());

    assertThat(row(claimed).state()).isEqualTo(EffectState.DONE);
    assertThat(incidents().find(number).orElseThrow().roles().holders()).isEmpty();
    assertThat(effects(claim()))
        .containsExactly(
            new Effect.Whisper(
                ADA,
                "Linus is a bot and cannot be incident commander; name a person who can answer."));
  }

  @Test
  void a_role_that_changed_hands_in_the_meantime_is_not_taken_away() {
    var number = settled("a key");
    enqueue(number, new Effect.AssignOnceKnown(Role.SCRIBE, LINUS, ADA));
    var claimed = only(claim());
    incidents()
        .decide(
            number, incident -> incident.assign(Role.SCRIBE, person(GRACE), GRACE, now()), now());
    claim();

    outbox().settle(claimed, introduced(false), now());

    assertThat(incidents().find(number).orElseThrow().roles().holder(Role.SCRIBE)).contains(GRACE);
    assertThat(effects(claim()))
        .singleElement()
        .isInstanceOfSatisfying(
            Effect.Whisper.class,
            told -> {
              assertThat(told.to()).isEqualTo(ADA);
              assertThat(told.sentence()).contains("is scribe by now", "/incident role scribe");
            });
  }

  @Test
  void whom_the_giver_saw_hold_the_role_is_replaced() {
    var number = settled("a key");
    incidents()
        .decide(
            number, incident -> incident.assign(Role.SCRIBE, person(GRACE), GRACE, now()), now());
    claim();
    enqueue(number, new Effect.AssignOnceKnown(Role.SCRIBE, LINUS, ADA, GRACE));

    outbox().settle(only(claim()), introduced(false), now());

    assertThat(incidents().find(number).orElseThrow().roles().holder(Role.SCRIBE)).contains(LINUS);
    assertThat(effects(claim())).anyMatch(Effect.TellReplaced.class::isInstance);
  }

  /** Rows of those versions do not say whom the giver saw. */
  @Test
  void whoever_held_the_role_when_an_earlier_version_was_told_to_give_it_is_replaced() {
    var number = settled("a key");
    incidents()
        .decide(
            number, incident -> incident.assign(Role.SCRIBE, person(GRACE), GRACE, now()), now());
    claim();
    clock.advance(Duration.ofSeconds(1));
    enqueue(number, new Effect.AssignOnceKnown(Role.SCRIBE, LINUS, ADA));

    outbox().settle(only(claim()), introduced(false), now());

    assertThat(incidents().find(number).orElseThrow().roles().holder(Role.SCRIBE)).contains(LINUS);
  }

  @Test
  void command_is_offered_to_a_person_and_never_to_a_bot() {
    var handover = new Handover("We roll back.", "", "");
    for (var isBot : List.of(true, false)) {
      var number = settled("a key " + isBot);
      incidents()
          .decide(
              number, incident -> incident.assign(Role.COMMANDER, person(ADA), ADA, now()), now());
      claim();
      enqueue(number, new Effect.OfferOnceKnown(LINUS, handover, ADA));

      outbox().settle(only(claim()), introduced(isBot), now());

      var then = effects(claim());
      if (isBot) {
        assertThat(then)
            .containsExactly(
                new Effect.Whisper(ADA, "Linus cannot command; name a person who can answer."));
      } else {
        assertThat(then).contains(new Effect.Invite(List.of(LINUS)));
      }
    }
  }

  @Test
  void a_marked_message_reaches_the_timeline_once_with_its_own_time() {
    var number = settled("a key");
    var written = now().minusSeconds(90);
    for (var each = 0; each < 2; each++) {
      enqueue(number, new Effect.ReadMessage("C1", "1.1", GRACE));
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
    var claimed = first(claim(), Effect.OpenChannel.class);
    var taken = bean(IncidentChannels.class).of(one).orElseThrow().channelId();

    assertThatThrownBy(
            () -> outbox().settle(claimed, new Receipt.ChannelOpened(taken, "taken"), now()))
        .isInstanceOf(RuntimeException.class);

    assertThat(row(claimed).state()).isEqualTo(EffectState.OWED);
    assertThat(bean(IncidentChannels.class).of(two)).isEmpty();
    assertThat(bean(IncidentChannels.class).incidentIn(taken)).contains(one);
  }

  private Receipt introduced(boolean bot) {
    return new Receipt.Introduced(new Person(LINUS, "Linus", ZoneOffset.UTC, bot, false));
  }
}
