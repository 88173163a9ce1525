package dev.muster.actionitem;

import static dev.muster.incident.Examples.services;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.Declaration;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Resolution;
import dev.muster.incident.Severity;
import dev.muster.incident.Timeline;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.people.PersonId;
import dev.muster.testing.ConcurrentCalls;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class ActionItemsContract extends DatabaseContract {

  private static final PersonId ALICE = new PersonId("U1");

  private final Instant now = clock.instant();
  private int people;
  private int declared;

  ActionItemsContract(TestDatabase database) {
    super(database);
  }

  @Test
  void an_item_is_kept_as_it_was_proposed() {
    var incident = declare();
    var due = LocalDate.of(2026, 12, 1);
    var proposal = new Proposal("Alert on lag | `x`", ALICE, due, Priority.HIGH, Kind.DETECT);
    var added = items().add(incident, proposal, somebody(), now);

    assertThat(items().of(incident)).containsExactly(added);
    assertThat(items().find(added.id())).contains(added);
    assertThat(added.text()).isEqualTo("Alert on lag | `x`");
    assertThat(added.owner()).isEqualTo(ALICE);
    assertThat(added.due()).isEqualTo(due);
    assertThat(added.priority()).isEqualTo(Priority.HIGH);
    assertThat(added.kind()).isEqualTo(Kind.DETECT);
    assertThat(added.addedAt()).isEqualTo(now);
    assertThat(added.isDone()).isFalse();
  }

  @Test
  void the_text_alone_is_enough() {
    var added = items().add(declare(), Proposal.of("Alert on lag", null, null), ALICE, now);
    assertThat(added.owner()).isNull();
    assertThat(added.due()).isNull();
    assertThat(added.priority()).as("nobody has said").isNull();
    assertThat(added.kind()).as("nobody has said").isNull();
    assertThat(items().find(added.id())).contains(added);
  }

  @Test
  void the_timeline_knows_of_what_was_added_and_done() {
    var incident = declare();
    var added = items().add(incident, Proposal.of("Alert on lag", ALICE, null), ALICE, now);
    items().done(added.id(), ALICE, now.plusSeconds(1));
    assertThat(timeline().of(incident))
        .extracting(entry -> (Object) entry.event())
        .endsWith(
            new IncidentEvent.ActionItemAdded("Alert on lag", ALICE, null),
            new IncidentEvent.ActionItemDone("Alert on lag"));
  }

  @Test
  void action_items_outlive_their_incident() {
    var incident = declare();
    incidents()
        .decide(incident, before -> before.resolve(Resolution.WITHOUT_DETAILS, ALICE, now), now);
    incidents().decide(incident, before -> before.close(ALICE, now), now);
    var added = items().add(incident, Proposal.of("Alert on lag", null, null), ALICE, now);
    assertThat(items().done(added.id(), ALICE, now).doneBy()).isEqualTo(ALICE);
  }

  @Test
  void what_is_done_is_done_once() {
    var incident = declare();
    var added = items().add(incident, Proposal.of("Alert on 100% lag", null, null), ALICE, now);
    var done = items().done(added.id(), ALICE, now.plusSeconds(1));
    assertThatThrownBy(() -> items().done(added.id(), somebody(), now.plusSeconds(2)))
        .isInstanceOf(Refused.class)
        .hasMessage("This action item of %s is already done: Alert on 100%% lag", incident);
    assertThat(items().find(added.id())).contains(done);
    assertThat(timeline().of(incident)).hasSize(3);
  }

  @Test
  void eight_clicks_at_once_finish_an_item_once() throws Exception {
    var incident = declare();
    var added = items().add(incident, Proposal.of("Alert on lag", null, null), ALICE, now);
    Callable<Boolean> click =
        () -> {
          try {
            items().done(added.id(), ALICE, now);
            return true;
          } catch (Refused e) {
            return false;
          }
        };
    var successes = ConcurrentCalls.run(click, click, click, click, click, click, click, click);
    assertThat(successes).containsOnlyOnce(true);
    assertThat(timeline().of(incident)).hasSize(3);
  }

  @Test
  void an_unknown_incident_gets_no_item() {
    assertThatThrownBy(
            () -> items().add(new IncidentNumber(9999), Proposal.of("x", null, null), ALICE, now))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("There is no INC-9999");
  }

  @Test
  void an_unknown_item_cannot_be_done() {
    assertThatThrownBy(() -> items().done(new ActionItemId(9999), ALICE, now))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("no such action item");
  }

  @Test
  void an_owner_sees_what_is_due_first_page_by_page() {
    var owner = somebody();
    var incident = declare();
    var undated = add(incident, owner, null);
    var december = add(incident, owner, LocalDate.of(2026, 12, 1));
    var past = add(incident, owner, LocalDate.of(2025, 1, 1));
    var undatedToo = add(declare(), owner, null);
    var decemberToo = add(declare(), owner, LocalDate.of(2026, 12, 1));
    add(incident, somebody(), LocalDate.of(2026, 12, 1));
    items().done(add(incident, owner, LocalDate.of(2026, 12, 1)).id(), owner, now);

    for (var size = 1; size < 7; size++) {
      assertThat(everythingOpen(owner, size))
          .containsExactly(past, december, decemberToo, undated, undatedToo);
    }
  }

  private List<ActionItem> everythingOpen(PersonId owner, int size) {
    var all = new ArrayList<ActionItem>();
    var page = items().open(owner, Optional.empty(), size);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = items().open(owner, Optional.of(page.get(page.size() - 1)), size);
    }
    return all;
  }

  private ActionItem add(IncidentNumber incident, PersonId owner, @Nullable LocalDate due) {
    return items().add(incident, Proposal.of("Alert on lag", owner, due), ALICE, now);
  }

  private PersonId somebody() {
    people++;
    return new PersonId("W" + people);
  }

  private IncidentNumber declare() {
    declared++;
    return incidents()
        .declare(
            new Declaration(
                "declared-" + declared,
                new Title("Checkout is down"),
                Severity.SEV2,
                services("checkout"),
                Visibility.OPEN,
                "",
                ALICE),
            now.minus(Duration.ofHours(1)))
        .number();
  }

  private ActionItems items() {
    return bean(ActionItems.class);
  }

  private Incidents incidents() {
    return bean(Incidents.class);
  }

  private Timeline timeline() {
    return bean(Timeline.class);
  }
}
