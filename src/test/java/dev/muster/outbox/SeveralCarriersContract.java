package dev.muster.outbox;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Role;
import dev.muster.incident.Severity;
import dev.muster.testing.ConcurrentCalls;
import dev.muster.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Several who claim, settle and decide at the same time. */
abstract class SeveralCarriersContract extends OutboxFrame {

  SeveralCarriersContract(TestDatabase database) {
    super(database);
  }

  @Test
  void several_carriers_never_carry_the_same_errand() throws Exception {
    var numbers = LongStream.range(0, 20).mapToObj(each -> settled("key " + each)).toList();
    for (var number : numbers) {
      for (var each = 0; each < 5; each++) {
        enqueue(number, new Effect.BriefRoleHolder(Role.SCRIBE, GRACE), new Effect.SetTopic());
      }
    }

    Callable<List<ClaimedEffect>> worker = this::claimUntilEmpty;
    var claimed = ConcurrentCalls.run(worker, worker, worker, worker, worker, worker);

    var all = claimed.stream().flatMap(List::stream).map(ClaimedEffect::sequence).toList();
    assertThat(all).doesNotHaveDuplicates().hasSize(20 * 5 + 20);
    assertThat(claim()).isEmpty();
  }

  @Test
  void carriers_that_come_and_go_lose_nothing_and_keep_the_order() throws Exception {
    var number = settled("a key");
    var enqueued = LongStream.rangeClosed(1, 30).mapToObj(Effect.PostFact::new).toList();
    outbox().enqueue(number, enqueued, now());

    Callable<Integer> worker = () -> performUntil(() -> chat.effects().size() == enqueued.size());
    ConcurrentCalls.run(worker, worker, worker, worker);

    assertThat(chat.effects()).containsExactlyElementsOf(enqueued);
  }

  @Test
  void deciding_settling_and_claiming_at_the_same_time_stand_in_nobodys_way() throws Exception {
    var number = settled("a key");

    ConcurrentCalls.run(
        () -> decideOften(number, Severity.SEV1, Severity.SEV2),
        () -> {
          for (var each = 0; each < 40; each++) {
            enqueue(number, new Effect.ReadMessage("C1", each + ".1", GRACE));
          }
          return 0;
        },
        () -> performUntil(() -> marked(number).size() == 40),
        () -> performUntil(() -> marked(number).size() == 40));

    assertThat(marked(number)).hasSize(40);
  }

  /** H2 writes a row to the disk when it is locked: what only waits must cost nothing. */
  @Test
  void what_must_wait_for_its_turn_is_not_locked() {
    var number = settled("a key");
    for (var each = 0; each < 30; each++) {
      enqueue(number, new Effect.BriefRoleHolder(Role.SCRIBE, GRACE));
    }
    var lockable = new ArrayList<Integer>();

    claim(
        4,
        (effect, priority, now) -> {
          lockable.add(lockable());
          return Optional.of(now.plusSeconds(3));
        });

    assertThat(lockable).containsExactly(30);
  }

  @Test
  void what_another_is_just_taking_is_passed_over_and_its_turn_given_back() throws Exception {
    var number = settled("a key");
    enqueue(number, new Effect.Whisper(ADA, "one"), new Effect.Whisper(ADA, "two"));
    var turns = new CountedTurns();

    try (var other = database.connect();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeQuery(
          "select * from effect where state = 'OWED' and body like '%one%' for update");

      var claim = outbox().claim(WorkerCapacity.of(1, Map.of()), turns, now(), now());
      assertThat(effects(claim.allClaimed())).containsExactly(new Effect.Whisper(ADA, "two"));
      other.rollback();
    }
    assertThat(turns.given - turns.back).isEqualTo(1);
    assertThat(effects(claim())).containsExactly(new Effect.Whisper(ADA, "one"));
  }

  private static final class CountedTurns implements Outbox.Turns {

    private int given;
    private int back;

    @Override
    public Optional<Instant> await(Effect effect, Priority priority, Instant now) {
      given++;
      return Optional.empty();
    }

    @Override
    public void giveBack(Effect effect) {
      back++;
    }
  }

  private int lockable() {
    try (var other = database.connect();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      var found =
          statement.executeQuery(
              "select sequence from effect where state = 'OWED' for update skip locked");
      var count = 0;
      while (found.next()) {
        count++;
      }
      other.rollback();
      return count;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
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

  private Integer performUntil(Callable<Boolean> enough) throws Exception {
    var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!enough.call()) {
      for (var claimed : claim(3)) {
        outbox().settle(claimed, chat.perform(claimed), now());
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("it is not over after half a minute");
      }
    }
    return 0;
  }

  /** What another one is just claiming may be passed over, so an empty answer is no proof yet. */
  private List<ClaimedEffect> claimUntilEmpty() {
    var all = new ArrayList<ClaimedEffect>();
    var misses = 0;
    while (misses < 20) {
      var some = claim(3);
      all.addAll(some);
      misses = some.isEmpty() ? misses + 1 : 0;
    }
    return all;
  }
}
