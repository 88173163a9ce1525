package dev.muster.channel;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.declaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Resolution;
import dev.muster.outbox.ClaimedEffectExamples;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Effect.SettleArchiveQuestion.Decision;
import dev.muster.outbox.IncidentChannels;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.ReceiptListener;
import dev.muster.testing.ConcurrentCalls;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

abstract class ChannelArchivingContract extends DatabaseContract {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration DAY = Duration.ofDays(1);

  private int keys;

  ChannelArchivingContract(TestDatabase database) {
    super(database);
  }

  @Test
  void a_week_after_the_end_people_are_asked_and_a_day_later_nobody_has_said_no() {
    var number = ended();
    var since = now();
    pass(WEEK.minusMillis(1));
    assertThat(enqueued(number)).isEmpty();

    pass(Duration.ofMillis(1));
    var asked = new Effect.AskToArchive(since, now().plus(DAY));
    assertThat(enqueued(number)).containsExactly(asked);
    posted(number, "ask.1");
    assertThat(endings().isAsked(number)).isTrue();

    pass(DAY.minusMillis(1));
    pass(Duration.ofMillis(1));
    pass(DAY);
    assertThat(enqueued(number)).containsExactly(asked, new Effect.ArchiveChannel("ask.1", null));
    assertThat(endings().isOver(number)).isTrue();
  }

  @Test
  void what_was_cancelled_ends_as_well() {
    var number = declared();
    decide(number, incident -> incident.cancel("A false alarm.", ADA, now()));

    pass(WEEK);

    assertThat(enqueued(number)).hasSize(1);
  }

  @Test
  void whoever_keeps_the_channel_is_not_asked_again() {
    var number = asked();

    endings().keep(number, GRACE, now());
    pass(WEEK);

    assertThat(enqueued(number))
        .last()
        .isEqualTo(new Effect.SettleArchiveQuestion("ask.1", Decision.KEPT, GRACE));
    assertThatThrownBy(() -> endings().archive(number, ADA, now())).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> endings().keep(number, ADA, now())).isInstanceOf(Refused.class);
  }

  @Test
  void a_question_that_was_answered_before_its_post_was_confirmed_shows_the_answer() {
    var kept = ended();
    var archived = ended();
    pass(WEEK);
    endings().requireAsking(kept, "ask.1");
    endings().keep(kept, GRACE, now());
    endings().requireAsking(archived, "ask.2");
    endings().archive(archived, GRACE, now());

    posted(kept, "ask.1");
    posted(archived, "ask.2");

    assertThat(enqueued(kept))
        .hasSize(2)
        .last()
        .isEqualTo(new Effect.SettleArchiveQuestion("ask.1", Decision.KEPT, GRACE));
    assertThat(enqueued(archived))
        .hasSize(2)
        .last()
        .isEqualTo(new Effect.ArchiveChannel("ask.2", GRACE));
  }

  @Test
  void a_question_of_an_earlier_end_decides_nothing() {
    var number = asked();
    decide(number, incident -> incident.reopen(ADA, now()));
    assertThatThrownBy(() -> endings().requireAsking(number, "ask.1")).isInstanceOf(Refused.class);
    decide(number, incident -> incident.resolve(Resolution.WITHOUT_DETAILS, ADA, now()));
    decide(number, incident -> incident.close(ADA, now()));
    pass(WEEK);
    posted(number, "ask.2");

    assertThatThrownBy(() -> endings().requireAsking(number, "ask.1"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("out of date");
    endings().requireAsking(number, "ask.2");
  }

  @Test
  void whoever_wants_it_archived_now_need_not_wait() {
    var number = asked();

    endings().archive(number, GRACE, now());
    pass(WEEK);

    assertThat(enqueued(number))
        .hasSize(2)
        .last()
        .isEqualTo(new Effect.ArchiveChannel("ask.1", GRACE));
    assertThatThrownBy(() -> endings().keep(number, ADA, now())).isInstanceOf(Refused.class);
  }

  @Test
  void who_takes_the_incident_up_takes_the_question_back_or_gets_the_channel_back() {
    var waiting = ended();
    decide(waiting, incident -> incident.reopen(ADA, now()));
    var asked = asked();
    decide(asked, incident -> incident.reopen(ADA, now()));
    var archived = asked();
    endings().archive(archived, GRACE, now());
    decide(archived, incident -> incident.reopen(ADA, now()));
    pass(WEEK);

    assertThat(enqueued(waiting)).isEmpty();
    assertThat(enqueued(asked))
        .last()
        .isEqualTo(new Effect.SettleArchiveQuestion("ask.1", Decision.REOPENED, null));
    assertThat(enqueued(archived)).last().isEqualTo(new Effect.UnarchiveChannel());
  }

  @Test
  void a_question_that_was_posted_too_late_loses_its_buttons() {
    var number = ended();
    pass(WEEK);
    decide(number, incident -> incident.reopen(ADA, now()));

    posted(number, "ask.1");

    assertThat(enqueued(number))
        .last()
        .isEqualTo(new Effect.SettleArchiveQuestion("ask.1", Decision.REOPENED, null));
  }

  @Test
  void what_somebody_else_has_archived_meanwhile_is_over() {
    var number = ended();
    pass(WEEK);

    received(number, Receipt.CHANNEL_ARCHIVED);
    pass(WEEK);

    assertThat(enqueued(number)).hasSize(1);
    assertThat(endings().isOver(number)).isTrue();
  }

  @Test
  void without_a_channel_nobody_is_asked() {
    var number = declaredNowhere();
    decide(number, incident -> incident.cancel("A false alarm.", ADA, now()));

    pass(WEEK);
    pass(WEEK);

    assertThat(enqueued(number)).isEmpty();
  }

  @Test
  void many_replicas_ask_once() throws Exception {
    var number = ended();
    clock.advance(WEEK);

    ConcurrentCalls.run(() -> endings().ring(10, now()), () -> endings().ring(10, now()));

    assertThat(enqueued(number)).hasSize(1);
  }

  private IncidentNumber asked() {
    var number = ended();
    pass(WEEK);
    posted(number, "ask.1");
    return number;
  }

  private IncidentNumber ended() {
    var number = declared();
    decide(number, incident -> incident.resolve(Resolution.WITHOUT_DETAILS, ADA, now()));
    decide(number, incident -> incident.close(ADA, now()));
    return number;
  }

  private IncidentNumber declared() {
    var number = declaredNowhere();
    var opened = new Receipt.ChannelOpened("C" + number.value(), "inc-" + number.value());
    settled(bean(IncidentChannels.class), number, new Effect.OpenChannel(), opened);
    return number;
  }

  private IncidentNumber declaredNowhere() {
    return bean(Incidents.class).declare(declaration("key " + keys++), now()).number();
  }

  private void decide(IncidentNumber number, Function<Incident, Change> decision) {
    bean(Incidents.class).decide(number, decision, now());
  }

  private void pass(Duration span) {
    clock.advance(span);
    endings().ring(100, now());
  }

  private void posted(IncidentNumber number, String message) {
    received(number, new Receipt.ReminderPosted(message));
  }

  private void received(IncidentNumber number, Receipt receipt) {
    settled(endings(), number, new Effect.AskToArchive(now(), now()), receipt);
  }

  private void settled(
      ReceiptListener listener, IncidentNumber number, Effect effect, Receipt receipt) {
    transactions()
        .executeWrite(status -> {
          listener.received(
              ClaimedEffectExamples.firstAttempt(number, effect, now()), receipt, now());
          return null;
        });
  }

  private ChannelArchiving endings() {
    return bean(ChannelArchiving.class);
  }

  private Instant now() {
    return clock.instant();
  }

  @SuppressWarnings("unchecked") // beans are looked up by their raw type
  private TransactionOperations<Connection> transactions() {
    return bean(TransactionOperations.class);
  }

  private List<Effect> enqueued(IncidentNumber number) {
    return OwedHere.of(database, number, ".*archive.*");
  }
}
