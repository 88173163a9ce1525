package dev.muster.postmortem;

import static dev.muster.incident.Examples.services;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.actionitem.ActionItems;
import dev.muster.actionitem.Proposal;
import dev.muster.incident.CapturedMessage;
import dev.muster.incident.Declaration;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Severity;
import dev.muster.incident.Timeline;
import dev.muster.incident.Title;
import dev.muster.incident.Viewer;
import dev.muster.incident.Visibility;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.StatementCount;
import dev.muster.testing.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostmortemsTest extends DatabaseContract {

  private static final PersonId ALICE = new PersonId("U1");
  private static final PersonId BOB = new PersonId("U2");
  private static final PersonId CAROL = new PersonId("U3");
  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");

  PostmortemsTest() {
    super(TestDatabase.sharedH2());
  }

  @BeforeEach
  void meet() {
    var people = bean(People.class);
    people.hearOf(ALICE, "Alice", NOW);
    people.hearOf(BOB, "Bob", NOW);
    people.hearOf(CAROL, "Carol", NOW);
  }

  @Test
  void everybody_on_record_goes_by_their_name() {
    var number = declare("names", Visibility.OPEN);
    incidents()
        .decide(
            number,
            before -> before.mark(new CapturedMessage("C1/1", "disk full", BOB, null), ALICE, NOW),
            NOW);
    bean(ActionItems.class).add(number, Proposal.of("Alert on lag", CAROL, null), ALICE, NOW);

    var file = postmortems().draft(number, NOW).orElseThrow();
    assertThat(file.name()).isEqualTo(number + "-checkout-is-down.md");
    var read = ReadBack.of(file.text());
    assertThat(read.section("Timeline"))
        .contains("2026-11-18 10:00:00 UTC – Alice marked what Bob wrote: disk full");
    assertThat(read.table("Action items", 0).get(1)).startsWith("Alert on lag", "Carol");
  }

  @Test
  void a_timeline_of_more_than_a_page_is_told_whole() {
    var number = declare("long", Visibility.OPEN);
    for (var n = 0; n < Timeline.PAGE + 1; n++) {
      var text = "note " + n;
      incidents().decide(number, before -> before.note(text, ALICE, NOW), NOW);
    }
    var read = ReadBack.of(postmortems().draft(number, NOW).orElseThrow().text());
    assertThat(read.section("Timeline"))
        .hasSize(1 + 1 + Timeline.PAGE + 1)
        .endsWith("2026-11-18 10:00:00 UTC – Alice noted: note 500");
  }

  @Test
  void a_private_incident_is_drafted_for_those_who_were_called_in_only() {
    var number = declare("private", Visibility.PRIVATE);
    assertThat(postmortems().draft(number, new Viewer.Anyone(), NOW)).isEmpty();
    assertThat(postmortems().draft(number, new Viewer.Known(BOB), NOW)).isEmpty();
    assertThat(postmortems().draft(number, new Viewer.Known(ALICE), NOW)).isPresent();
    assertThat(postmortems().draft(number, new Viewer.InChannel(number), NOW)).isPresent();
  }

  @Test
  void an_unknown_incident_has_no_postmortem() {
    assertThat(postmortems().draft(new IncidentNumber(9999), NOW)).isEmpty();
  }

  @Test
  void the_number_of_statements_does_not_grow_with_what_happened() {
    var number = declare("statements", Visibility.OPEN);
    var few = StatementCount.during(() -> postmortems().draft(number, NOW));
    for (var n = 0; n < 20; n++) {
      var text = "note " + n;
      incidents()
          .decide(number, before -> before.note(text, new PersonId("W" + text.length()), NOW), NOW);
      bean(ActionItems.class).add(number, Proposal.of(text, BOB, null), ALICE, NOW);
    }
    assertThat(StatementCount.during(() -> postmortems().draft(number, NOW))).isEqualTo(few);
    assertThat(few).isPositive();
  }

  private Postmortems postmortems() {
    return bean(Postmortems.class);
  }

  private Incidents incidents() {
    return bean(Incidents.class);
  }

  private IncidentNumber declare(String key, Visibility visibility) {
    return incidents()
        .declare(
            new Declaration(
                key,
                new Title("Checkout is down"),
                Severity.SEV2,
                services("checkout"),
                visibility,
                "",
                ALICE),
            NOW)
        .number();
  }
}
