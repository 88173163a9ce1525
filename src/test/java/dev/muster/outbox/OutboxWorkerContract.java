package dev.muster.outbox;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.declaration;
import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.scheduling.ClockOverride;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The carrier at work, with a chat that does as it is told. Only the test turns the clock. */
abstract class OutboxWorkerContract extends DatabaseContract {

  /** Longer than the first wait with its spread. */
  private static final Duration FIRST_WAIT = Duration.ofMillis(600);

  private final FakeChat chat = new FakeChat();
  private int witnesses;

  OutboxWorkerContract(TestDatabase database) {
    super(database);
  }

  @Override
  protected List<String> closed() {
    return super.closed().stream()
        .filter(each -> !each.endsWith("OutboxWorker"))
        .map(each -> each.endsWith("scheduling") ? each + ".SweepScheduler" : each)
        .toList();
  }

  @Override
  protected void prepare(ApplicationContextBuilder builder) {
    builder.singletons(chat, new ClockOverride(clock));
  }

  @BeforeEach
  void forget() {
    chat.forget();
  }

  @Test
  void a_declaration_is_carried_to_its_end_without_a_ring_of_the_clock() {
    var number = mustered("a key");

    assertThat(chat.effects())
        .containsExactlyInAnyOrder(
            new Effect.OpenChannel(),
            new Effect.IntroducePerson(ADA),
            new Effect.Invite(List.of(ADA)),
            new Effect.PostCard(),
            new Effect.PinCard(),
            new Effect.SetTopic(),
            new Effect.KeepInsurance());
    assertThat(chat.performed()).allMatch(each -> !each.outcomeUnknown());
    assertThat(bean(IncidentChannels.class).of(number)).isPresent();
  }

  @Test
  void once_the_channel_is_there_people_card_and_topic_go_out_at_the_same_time() throws Exception {
    var invite = chat.hold(Effect.Invite.class);
    var card = chat.hold(Effect.PostCard.class);
    var topic = chat.hold(Effect.SetTopic.class);
    declare("a key");

    invite.awaitArrived();
    card.awaitArrived();
    topic.awaitArrived();
    assertThat(chat.effects()).doesNotContain(new Effect.PinCard());

    List.of(invite, card, topic).forEach(FakeChat.Held::letGo);
    allSettled();
  }

  @Test
  void nothing_is_carried_before_its_transaction_has_committed() throws Exception {
    var number = mustered("a key");
    var other = mustered("another");

    transactions()
        .executeWrite(status -> {
          outbox().enqueue(number, List.of(new Effect.PostFact(1)), now());
          carriedMeanwhile(other);
          assertThat(chat.effects()).doesNotContain(new Effect.PostFact(1));
          return true;
        });

    performed(new Effect.PostFact(1));
  }

  @Test
  void a_slow_channel_delays_no_other() throws Exception {
    var slow = mustered("slow");
    var quick = mustered("quick");
    var held = chat.hold(Effect.PostFact.class);
    enqueue(slow, new Effect.PostFact(1), new Effect.PostFact(2));
    held.awaitArrived();

    enqueue(quick, new Effect.PostFact(3));
    performed(new Effect.PostFact(3));
    assertThat(chat.effects())
        .as("in the order it was owed")
        .doesNotContain(new Effect.PostFact(2));

    held.letGo();
    performed(new Effect.PostFact(2));
  }

  @Test
  void what_failed_is_tried_again_at_the_policys_time_by_the_clock() {
    var number = mustered("a key");
    chat.fail(Effect.PostFact.class, EffectNotDone.later("it answered 503", Optional.empty()));
    enqueue(number, new Effect.PostFact(1));
    putOff("it answered 503");

    clock.advance(Duration.ofMillis(499));
    sweep();
    enqueue(number, new Effect.Whisper(ADA, "in between"));
    performed(new Effect.Whisper(ADA, "in between"));
    assertThat(attempts(new Effect.PostFact(1))).containsExactly(1);

    clock.advance(FIRST_WAIT);
    sweep();
    untilTrue("it is tried again", () -> attempts(new Effect.PostFact(1)).size() == 2);
    assertThat(attempts(new Effect.PostFact(1))).containsExactly(1, 2);
    allSettled();
  }

  @Test
  void slacks_own_pause_is_kept() {
    var number = mustered("a key");
    var pause = Duration.ofSeconds(30);
    chat.fail(Effect.PostFact.class, EffectNotDone.later("rate limited", Optional.of(pause)));
    enqueue(number, new Effect.PostFact(1));
    putOff("rate limited");

    clock.advance(pause.minusMillis(1));
    sweep();
    enqueue(number, new Effect.Whisper(ADA, "in between"));
    performed(new Effect.Whisper(ADA, "in between"));
    assertThat(attempts(new Effect.PostFact(1))).containsExactly(1);

    clock.advance(FIRST_WAIT);
    sweep();
    untilTrue("it is tried again", () -> attempts(new Effect.PostFact(1)).size() == 2);
    allSettled();
  }

  @Test
  void a_bug_of_ours_is_tried_again_and_does_not_stop_the_carrier() {
    var number = mustered("a key");
    chat.next(
        Effect.PostFact.class,
        () -> {
          throw new IllegalStateException("a bug");
        });
    enqueue(number, new Effect.PostFact(1));
    putOff("IllegalStateException: …");

    clock.advance(FIRST_WAIT);
    sweep();
    untilTrue("it is tried again", () -> attempts(new Effect.PostFact(1)).size() == 2);
    allSettled();
  }

  @Test
  void what_a_bug_of_ours_stops_is_told_and_can_be_tried_again() {
    var number = mustered("a key");
    for (var each = 0; each < 5; each++) {
      chat.next(
          Effect.PostFact.class,
          () -> {
            throw new IllegalStateException("a bug");
          });
    }
    enqueue(number, new Effect.PostFact(1), new Effect.PostFact(2));

    awaitPerformed(new Effect.PostFact(2));
    var told = awaitReport();
    assertThat(told.sentence()).contains("bug in post-fact", "Try again");
    assertThat(bean(EffectFailures.class).of(number)).hasSize(1);
    allSettled();

    assertThat(outbox().tryAgain(number, now())).isEqualTo(1);
    untilTrue("it is tried again", () -> attempts(new Effect.PostFact(1)).size() == 6);
    allSettled();
    assertThat(bean(EffectFailures.class).of(number)).isEmpty();
  }

  @Test
  void what_comes_of_an_effect_and_cannot_be_stored_is_a_bug_too() {
    var number = mustered("a key");
    var introduce = new Effect.IntroducePerson(GRACE);
    for (var each = 0; each < 5; each++) {
      chat.next(Effect.IntroducePerson.class, OutboxWorkerContract::unstorable);
    }
    enqueue(number, introduce);

    untilTrue(
        "it is told",
        () -> {
          clock.advance(Duration.ofSeconds(10));
          sweep();
          return chat.effects().stream().anyMatch(Effect.ReportProblem.class::isInstance);
        });

    assertThat(attempts(introduce)).containsExactly(1, 2, 3, 4, 5);
    assertThat(awaitReport().sentence()).contains("bug in introduce-person");
    allSettled();
  }

  @SuppressWarnings("NullAway") // as a receipt is that nobody foresaw
  private static Receipt unstorable() {
    return new Receipt.Introduced(null);
  }

  @Test
  void an_error_of_the_machine_is_a_bug_too() {
    var number = mustered("a key");
    chat.next(
        Effect.PostFact.class,
        () -> {
          throw new StackOverflowError();
        });
    enqueue(number, new Effect.PostFact(1));
    putOff("StackOverflowError");

    awaitPerformed(new Effect.PostFact(1), 2);
    allSettled();
  }

  @Test
  void what_tells_of_a_bug_is_tried_for_longer_than_what_it_tells_of() {
    var number = mustered("a key");
    for (var each = 0; each < 7; each++) {
      chat.next(
          Effect.ReportProblem.class,
          () -> {
            throw new IllegalStateException("a bug");
          });
    }
    var report = new Effect.ReportProblem("It is archived.");
    enqueue(number, report);

    awaitPerformed(report, 8);
    allSettled();
    assertThat(rows().getLast().state()).isEqualTo(EffectState.DONE);
  }

  @Test
  void what_can_never_be_done_is_reported_once() {
    var number = mustered("a key");
    chat.fail(Effect.PostFact.class, EffectNotDone.neverThere("Unarchive the channel to go on."));
    enqueue(number, new Effect.PostFact(1), new Effect.PostFact(2));

    performed(new Effect.ReportProblem("Unarchive the channel to go on."));
    performed(new Effect.PostFact(2));
    allSettled();
    assertThat(attempts(new Effect.PostFact(1))).containsExactly(1);
    assertThat(attempts(new Effect.ReportProblem("Unarchive the channel to go on."))).hasSize(1);
  }

  @Test
  void after_days_of_silence_everything_goes_out_as_soon_as_one_gets_through() {
    var number = mustered("a key");
    chat.fail(Effect.PostFact.class, EffectNotDone.unreachable("nobody is there", true));
    chat.fail(Effect.Whisper.class, EffectNotDone.unreachable("nobody is there", false));
    enqueue(number, new Effect.PostFact(1));
    putOff("nobody is there");
    enqueue(number, new Effect.PostFact(2), new Effect.Whisper(ADA, "a hint"));
    untilTrue("both have failed", () -> waiting() == 2);
    assertThat(chat.effects()).as("one at a time knocks").doesNotContain(new Effect.PostFact(2));

    clock.advance(Duration.ofDays(3));
    sweep();

    performed(new Effect.PostFact(2));
    allSettled();
    assertThat(chat.performed())
        .filteredOn(each -> each.effect().equals(new Effect.PostFact(1)))
        .extracting(ClaimedEffect::outcomeUnknown)
        .containsExactly(false, true);
  }

  @Test
  void what_must_wait_for_its_turn_goes_out_at_its_turn_and_counts_as_the_first_attempt() {
    var number = mustered("a key");
    chat.shut(Effect.PostFact.class, now().plusMillis(50));
    enqueue(number, new Effect.PostFact(1), new Effect.Whisper(ADA, "not shut"));
    performed(new Effect.Whisper(ADA, "not shut"));
    assertThat(chat.effects()).doesNotContain(new Effect.PostFact(1));

    clock.advance(Duration.ofMillis(50));

    performed(new Effect.PostFact(1));
    assertThat(attempts(new Effect.PostFact(1))).containsExactly(1);
    allSettled();
  }

  @Test
  void a_backlog_far_beyond_what_goes_at_once_is_carried_whole() {
    var number = mustered("a key");
    for (var each = 0; each < 200; each++) {
      enqueue(number, new Effect.Invite(List.of(GRACE)));
    }

    untilTrue(
        "all of them are carried", () -> attempts(new Effect.Invite(List.of(GRACE))).size() == 200);
    allSettled();
    assertThat(chat.performed()).extracting(ClaimedEffect::id).doesNotHaveDuplicates();
  }

  /** Declared, with a channel, and nothing left to do. */
  private IncidentNumber mustered(String key) {
    var number = declare(key);
    allSettled();
    return number;
  }

  private IncidentNumber declare(String key) {
    return bean(Incidents.class).declare(declaration(key), now()).number();
  }

  /** On a thread of its own, as a transaction is open on this one. */
  private void carriedMeanwhile(IncidentNumber number) {
    var sign = new Effect.Whisper(ADA, "sign " + ++witnesses);
    try (var elsewhere = Executors.newSingleThreadExecutor()) {
      elsewhere.execute(() -> enqueue(number, sign));
    }
    performed(sign);
  }

  private void enqueue(IncidentNumber number, Effect... effects) {
    outbox().enqueue(number, List.of(effects), now());
  }

  private void performed(Effect effect) {
    untilTrue("carried: " + effect, () -> chat.effects().contains(effect));
  }

  private void awaitPerformed(Effect effect) {
    awaitPerformed(effect, 1);
  }

  /** Turning the clock until the retries have come due. */
  private void awaitPerformed(Effect effect, int times) {
    untilTrue(
        "carried: " + effect,
        () -> {
          turn();
          return attempts(effect).size() == times;
        });
  }

  private Effect.ReportProblem awaitReport() {
    return until(
        "the report",
        () -> {
          turn();
          return chat.effects().stream()
              .filter(Effect.ReportProblem.class::isInstance)
              .map(Effect.ReportProblem.class::cast)
              .findFirst();
        });
  }

  private void turn() {
    clock.advance(FIRST_WAIT);
    sweep();
  }

  private void putOff(String problem) {
    until(
        "put off: " + problem,
        () -> rows().stream().filter(row -> problem.equals(row.lastProblem())).findFirst());
  }

  private long waiting() {
    return rows().stream().filter(row -> EffectRow.CHAT.equals(row.waitsFor())).count();
  }

  private void allSettled() {
    untilTrue(
        "nothing is owed any more",
        () -> rows().stream().noneMatch(row -> row.state() == EffectState.OWED));
  }

  private List<Integer> attempts(Effect effect) {
    return chat.performed().stream()
        .filter(each -> each.effect().equals(effect))
        .map(ClaimedEffect::attempt)
        .toList();
  }

  private void sweep() {
    bean(OutboxSweep.class).run(now());
  }

  private List<EffectRow> rows() {
    return bean(EffectRows.class).findAll();
  }

  @SuppressWarnings("unchecked") // beans are looked up by their raw type
  private TransactionOperations<Connection> transactions() {
    return bean(TransactionOperations.class);
  }

  private Outbox outbox() {
    return bean(Outbox.class);
  }

  private Instant now() {
    return clock.instant();
  }
}
