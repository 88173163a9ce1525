package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.declaration;
import static dev.muster.incident.Examples.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class TimelineContract extends DatabaseContract {

  TimelineContract(TestDatabase database) {
    super(database);
  }

  @Test
  void facts_are_told_in_the_order_they_happened_in_not_as_they_were_recorded() {
    var number = declare("a key");
    mark(number, "second", clock.instant().plusMillis(2));
    mark(number, "before it was declared", clock.instant().minusSeconds(60));
    mark(number, "first", clock.instant().plusMillis(1));

    assertThat(told(timeline().of(number)))
        .containsExactly("before it was declared", "declared", "first", "second");
  }

  @Test
  void facts_of_the_same_moment_are_told_as_they_were_recorded() {
    var number = declare("a key");
    for (var source : List.of("z", "y", "x")) {
      mark(number, source, clock.instant());
    }

    assertThat(told(timeline().of(number))).containsExactly("declared", "z", "y", "x");
  }

  @Test
  void a_fact_says_when_it_happened_and_when_we_were_told() {
    var number = declare("a key");
    var written = clock.instant();
    clock.advance(Duration.ofMinutes(5));
    mark(number, "C1/1", written);

    assertThat(timeline().of(number).get(1).occurredAt()).isEqualTo(written);
    assertThat(timeline().of(number).get(1).recordedAt()).isEqualTo(clock.instant());
  }

  /** Moments a local clock shows twice, or never. */
  @Test
  void a_moment_is_the_same_moment_in_every_zone() {
    var number = declare("a key");
    var moments =
        List.of(
            Instant.parse("1985-12-31T18:29:59.999Z"),
            Instant.parse("1985-12-31T18:30:00.001Z"),
            Instant.parse("2026-03-08T05:30:00.123Z"),
            Instant.parse("2026-03-29T01:30:00.123Z"),
            Instant.parse("2026-10-25T00:30:00.456Z"),
            Instant.parse("2026-10-25T01:30:00.456Z"),
            Instant.parse("2026-11-01T04:00:00.789Z"),
            Instant.parse("2026-11-01T04:31:00.789Z"));
    moments.forEach(moment -> mark(number, moment.toString(), moment));

    assertThat(timeline().of(number))
        .filteredOn(entry -> entry.event() instanceof IncidentEvent.MessageMarked)
        .extracting(TimelineEntry::occurredAt)
        .isEqualTo(moments);
  }

  @Test
  void pages_follow_each_other_without_a_gap_or_a_repetition() {
    var number = declare("a key");
    var other = declare("another key");
    for (int i = 0; i < 9; i++) {
      // Three facts share each moment, so that pages of two end among them.
      mark(number, "message " + i, clock.instant().plusMillis(100 - i / 3));
      mark(other, "message " + i, clock.instant().plusMillis(100 - i / 3));
    }

    var read = new ArrayList<TimelineEntry>();
    Optional<TimelineEntry> last = Optional.empty();
    for (var page = timeline().page(number, last, 2);
        !page.isEmpty();
        page = timeline().page(number, last, 2)) {
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      read.addAll(page);
      last = Optional.of(page.getLast());
    }

    assertThat(read).isEqualTo(timeline().of(number)).hasSize(10);
  }

  @Test
  void a_long_timeline_is_read_to_its_end() {
    var number = declare("a key");
    IntStream.range(0, Timeline.PAGE)
        .forEach(i -> mark(number, "message " + i, clock.instant().plusMillis(i / 2)));

    assertThat(timeline().of(number)).hasSize(Timeline.PAGE + 1).doesNotHaveDuplicates();
  }

  @Test
  void every_kind_of_fact_is_kept() {
    var number = declare("a key");
    for (var fact : Examples.everyKindOfFact()) {
      incidents()
          .decide(
              number,
              incident -> new Change(incident, fact, ADA, clock.instant()),
              clock.instant());
    }

    var entries = timeline().of(number);
    assertThat(entries.subList(1, entries.size()))
        .extracting(TimelineEntry::event)
        .isEqualTo(Examples.everyKindOfFact());
    assertThat(entries)
        .allSatisfy(entry -> assertThat(timeline().entry(entry.id())).contains(entry));
  }

  private static List<String> told(List<TimelineEntry> entries) {
    return entries.stream()
        .map(entry ->
            entry.event() instanceof IncidentEvent.MessageMarked(var message)
                ? message.source()
                : "declared")
        .toList();
  }

  private IncidentNumber declare(String key) {
    return incidents().declare(declaration(key), clock.instant()).number();
  }

  private void mark(IncidentNumber number, String source, Instant written) {
    incidents()
        .decide(number, incident -> incident.mark(message(source), ADA, written), clock.instant());
  }

  private Incidents incidents() {
    return bean(Incidents.class);
  }

  private Timeline timeline() {
    return bean(Timeline.class);
  }
}
