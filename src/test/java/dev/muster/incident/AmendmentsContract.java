package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.LINUS;
import static dev.muster.incident.Examples.declaration;
import static dev.muster.incident.Examples.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.Capture.Way;
import dev.muster.people.PersonId;
import dev.muster.testing.ConcurrentCalls;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.StatementCount;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class AmendmentsContract extends DatabaseContract {

  private static final String SOURCE = "C1/1774699200.000100";

  private IncidentNumber number;

  AmendmentsContract(TestDatabase database) {
    super(database);
  }

  @BeforeEach
  void declare() {
    number = incidents().declare(declaration("a key"), clock.instant()).number();
  }

  @Test
  void an_entry_tells_what_became_of_it_and_the_fact_stays_as_it_was() {
    var entry = note("The disc is full");
    amend(entry, Amendment.starred(), ADA);
    clock.advance(Duration.ofMinutes(1));
    amend(entry, Amendment.corrected(" The disk\u202e is full\r\n"), GRACE);
    amend(entry, Amendment.withdrawn(), null);

    var found = timeline().entry(entry).orElseThrow();
    assertThat(found.event()).isEqualTo(new IncidentEvent.NoteAdded("The disc is full"));
    assertThat(found.amended().starred()).isTrue();
    assertThat(found.amended().corrected()).contains("The disk is full");
    assertThat(found.amended().history())
        .containsExactly(
            new AmendmentHistory.Step(
                Amendment.starred(), ADA, clock.instant().minus(Duration.ofMinutes(1))),
            new AmendmentHistory.Step(
                Amendment.corrected("The disk is full"), GRACE, clock.instant()),
            new AmendmentHistory.Step(Amendment.withdrawn(), null, clock.instant()));
    assertThat(timeline().of(number)).contains(found);
    assertThat(timeline().page(number, Optional.empty(), 2)).contains(found);
  }

  @Test
  void what_is_so_already_is_not_said_again() {
    var entry = note("The disk is full");

    for (var amendment :
        List.of(
            Amendment.restored(),
            Amendment.unstarred(),
            Amendment.corrected("The disk is full"),
            Amendment.starred(),
            Amendment.starred(),
            Amendment.withdrawn(),
            Amendment.withdrawn(),
            Amendment.restored(),
            Amendment.unstarred(),
            Amendment.corrected("It was"),
            Amendment.corrected("It was"),
            Amendment.corrected("The disk is full"))) {
      amend(entry, amendment, ADA);
    }

    assertThat(amended(entry).history())
        .extracting(AmendmentHistory.Step::amendment)
        .containsExactly(
            Amendment.starred(),
            Amendment.withdrawn(),
            Amendment.restored(),
            Amendment.unstarred(),
            Amendment.corrected("It was"),
            Amendment.corrected("The disk is full"));
  }

  @Test
  void two_who_say_the_same_at_once_say_it_once() throws Exception {
    var entry = note("The disk is full");

    ConcurrentCalls.run(
        () -> amend(entry, Amendment.starred(), ADA),
        () -> amend(entry, Amendment.starred(), GRACE));

    assertThat(amended(entry).history()).hasSize(1);
  }

  @Test
  void only_what_people_wrote_is_corrected_and_only_on_its_own_timeline() {
    var entry = note("The disk is full");
    var declared = timeline().of(number).getFirst().id();
    var other = incidents().declare(declaration("another key"), clock.instant()).number();

    assertThatThrownBy(() -> amend(declared, Amendment.corrected("No"), ADA))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Only notes and marked messages");
    assertThatThrownBy(() -> amend(entry, Amendment.corrected(" \n"), ADA))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is empty");
    assertThatThrownBy(() -> amend(entry, Amendment.corrected("x".repeat(3001)), ADA))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("3,001 characters");
    assertThatThrownBy(
            () -> incidents().amend(other, entry, Amendment.starred(), ADA, clock.instant()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not on the timeline of " + other);
    assertThatThrownBy(() -> amend(4711, Amendment.starred(), ADA)).isInstanceOf(Refused.class);
    assertThat(amended(entry).history()).isEmpty();
  }

  @Test
  void however_much_was_amended_a_page_costs_the_same() {
    var entries = IntStream.range(0, 40).mapToObj(each -> note("note " + each)).toList();
    var plain = StatementCount.during(this::page);
    entries.forEach(each -> amend(each, Amendment.starred(), ADA));
    entries.forEach(each -> amend(each, Amendment.withdrawn(), ADA));

    assertThat(StatementCount.during(this::page)).isEqualTo(plain).isEqualTo(2);
  }

  @Test
  void the_latest_entries_are_read_from_the_end() {
    var entries = IntStream.range(0, 5).mapToObj(each -> note("note " + each)).toList();
    amend(entries.get(4), Amendment.starred(), ADA);

    assertThat(timeline().newest(number, 0, 2)).isEqualTo(timeline().of(number).subList(4, 6));
    assertThat(timeline().newest(number, 4, 3)).isEqualTo(timeline().of(number).subList(0, 2));
    assertThat(timeline().newest(number, 6, 3)).isEmpty();
  }

  @Test
  void a_message_is_withdrawn_with_its_last_mark_and_restored_with_the_next() {
    assertThat(set(Way.REACTION, ADA)).isTrue();
    var entry = mark();
    assertThat(set(Way.REACTION, GRACE)).isFalse();
    assertThat(set(Way.PIN, ADA)).isFalse();

    lift(Way.REACTION, ADA);
    lift(Way.REACTION, GRACE);
    assertThat(amended(entry).withdrawn()).isFalse();
    lift(Way.PIN, LINUS);
    assertThat(amended(entry).withdrawal()).map(AmendmentHistory.Step::by).contains(LINUS);

    assertThat(set(Way.REACTION, GRACE)).isFalse();
    assertThat(amended(entry).withdrawn()).isFalse();
    assertThat(amended(entry).history()).hasSize(2);
  }

  @Test
  void what_was_asked_for_in_words_stays() {
    set(Way.REQUEST, ADA);
    var entry = mark();
    set(Way.REACTION, ADA);
    lift(Way.REACTION, ADA);

    assertThat(amended(entry).history()).isEmpty();
  }

  @Test
  void a_mark_taken_away_before_the_message_was_read_withdraws_it_at_once() {
    set(Way.REACTION, ADA);
    lift(Way.REACTION, ADA);
    var entry = mark();

    assertThat(amended(entry).withdrawn()).isTrue();
    set(Way.REACTION, ADA);
    assertThat(amended(entry).withdrawn()).isFalse();
  }

  @Test
  void news_that_comes_late_changes_nothing() {
    set(Way.REACTION, ADA);
    var entry = mark();
    var early = clock.instant().minusSeconds(30);
    lift(Way.REACTION, ADA);

    assertThat(marks().set(number, new Capture(SOURCE, Way.REACTION, ADA, early), clock.instant()))
        .isFalse();
    assertThat(amended(entry).withdrawn()).isTrue();
  }

  /** Marked before anybody kept who did. */
  @Test
  void an_entry_whose_marks_nobody_knows_follows_the_one_who_takes_theirs_away() {
    var entry = mark();
    assertThat(amended(entry).withdrawn()).isFalse();

    lift(Way.REACTION, ADA);
    assertThat(amended(entry).withdrawn()).isTrue();
  }

  private List<TimelineEntry> page() {
    return timeline().page(number, Optional.empty(), 30);
  }

  private long note(String text) {
    incidents().decide(number, each -> each.note(text, ADA, clock.instant()), clock.instant());
    return timeline().of(number).getLast().id();
  }

  private long mark() {
    incidents()
        .decide(number, each -> each.mark(message(SOURCE), ADA, clock.instant()), clock.instant());
    return timeline().of(number).getLast().id();
  }

  private TimelineEntry amend(long entry, Amendment amendment, @Nullable PersonId by) {
    return incidents().amend(number, entry, amendment, by, clock.instant());
  }

  private boolean set(Way way, PersonId by) {
    return marks().set(number, new Capture(SOURCE, way, by, clock.instant()), clock.instant());
  }

  private void lift(Way way, PersonId by) {
    marks().lift(number, new Capture(SOURCE, way, by, clock.instant()), clock.instant());
  }

  private AmendmentHistory amended(long entry) {
    return timeline().entry(entry).orElseThrow().amended();
  }

  private CapturedMessages marks() {
    return bean(CapturedMessages.class);
  }

  private Incidents incidents() {
    return bean(Incidents.class);
  }

  private Timeline timeline() {
    return bean(Timeline.class);
  }
}
