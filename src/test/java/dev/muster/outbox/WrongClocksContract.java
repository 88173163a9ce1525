package dev.muster.outbox;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.declaration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentEvent.NoteAdded;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.reminder.Reminder;
import dev.muster.reminder.Reminders;
import dev.muster.scheduling.SkewedMachine;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two machines whose clocks are ten seconds apart, on one database. Each test shows as well what
 * would happen if they went by their own clocks.
 */
abstract class WrongClocksContract extends OutboxFrame {

  private SkewedMachine slow;
  private SkewedMachine fast;

  WrongClocksContract(TestDatabase database) {
    super(database);
  }

  @BeforeEach
  void look() {
    slow = SkewedMachine.by(Duration.ofSeconds(-5), bean(DataSource.class));
    fast = SkewedMachine.by(Duration.ofSeconds(5), bean(DataSource.class));
  }

  @Test
  void what_one_has_claimed_the_other_does_not_take_over() {
    declare("by the database's clock", slow.clock().instant());
    var claimedAt = slow.clock().instant();
    var lookedAt = fast.clock().instant();
    assertThat(claim(claimedAt)).isNotEmpty();
    assertThat(claim(lookedAt)).isEmpty();

    declare("by their own clocks", slow.wall().instant());
    var claimedByOwn = slow.wall().instant();
    var lookedByOwn = fast.wall().instant();
    assertThat(claim(claimedByOwn)).isNotEmpty();
    assertThat(claim(lookedByOwn)).as("taken over").isNotEmpty();
  }

  @Test
  void what_one_owes_the_other_can_carry_within_a_second() {
    declare("by the database's clock", fast.clock().instant());
    assertThat(claim(slow.clock().instant().plusSeconds(1))).isNotEmpty();

    var owedAt = fast.wall().instant();
    var lookedAt = slow.wall().instant().plusSeconds(1);
    declare("by their own clocks", owedAt);
    assertThat(claim(lookedAt)).as("waits").isEmpty();
  }

  @Test
  void the_other_finds_no_reminder_due_that_has_a_second_left() {
    var declaredAt = slow.clock().instant();
    var lookedAt = fast.clock().instant();
    var due = due(declare("by the database's clock", declaredAt));
    var wait = Duration.between(declaredAt, due);
    assertThat(overdue(lookedAt.plus(wait).minusSeconds(1))).isEmpty();
    assertThat(overdue(lookedAt.plus(wait).plusSeconds(1))).hasSize(1);

    var declaredByOwn = slow.wall().instant();
    var lookedByOwn = fast.wall().instant();
    declare("by their own clocks", declaredByOwn);
    assertThat(overdue(lookedByOwn.plus(wait).minusSeconds(1))).as("early").isNotEmpty();
  }

  @Test
  void the_timeline_keeps_the_order_in_which_both_wrote_it() {
    assertThat(notes("by the database's clock", slow.clock(), fast.clock()))
        .containsExactly("1", "2", "3", "4");
    assertThat(notes("by their own clocks", slow.wall(), fast.wall()))
        .containsExactly("2", "4", "1", "3");
  }

  /** A second after each other. */
  private List<String> notes(String key, InstantSource one, InstantSource other) {
    var number = declare(key, one.instant());
    note(number, "1", other.instant().plusSeconds(1));
    note(number, "2", one.instant().plusSeconds(2));
    note(number, "3", other.instant().plusSeconds(3));
    note(number, "4", one.instant().plusSeconds(4));
    return bean(Timeline.class).of(number).stream()
        .map(TimelineEntry::event)
        .filter(NoteAdded.class::isInstance)
        .map(each -> ((NoteAdded) each).text())
        .toList();
  }

  private void note(IncidentNumber number, String text, Instant now) {
    incidents().decide(number, incident -> incident.note(text, ADA, now), now);
  }

  private IncidentNumber declare(String key, Instant now) {
    return incidents().declare(declaration(key), now).number();
  }

  private Instant due(IncidentNumber number) {
    return bean(Reminders.class).of(number).orElseThrow().dueAt();
  }

  private List<Reminder> overdue(Instant now) {
    return bean(Reminders.class).overdue(now);
  }

  private List<ClaimedEffect> claim(Instant now) {
    return outbox()
        .claim(
            WorkerCapacity.of(MANY, Map.of()), (effect, priority, at) -> Optional.empty(), now, now)
        .allClaimed();
  }
}
