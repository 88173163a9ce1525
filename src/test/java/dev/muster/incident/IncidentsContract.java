package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.LINUS;
import static dev.muster.incident.Examples.declaration;
import static dev.muster.incident.Examples.message;
import static dev.muster.incident.Examples.person;
import static dev.muster.incident.Examples.services;
import static dev.muster.incident.Examples.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.people.PersonId;
import dev.muster.testing.ConcurrentCalls;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.StatementCount;
import dev.muster.testing.TestDatabase;
import io.micronaut.context.ApplicationContextBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class IncidentsContract extends DatabaseContract {

  private static final Set<Status> EVERY_STATUS = EnumSet.allOf(Status.class);

  private final Witness witness = new Witness();

  IncidentsContract(TestDatabase database) {
    super(database);
  }

  @Override
  protected void prepare(ApplicationContextBuilder builder) {
    builder.singletons(witness);
  }

  @BeforeEach
  void forget() {
    witness.forget();
  }

  @Test
  void an_incident_is_found_as_it_was_declared() {
    var declared = incidents().declare(declaration("a key"), clock.instant());

    assertThat(declared)
        .isEqualTo(
            Incident.declare(
                    declared.number(),
                    declaration("a key"),
                    SeverityCatalog.USUAL,
                    StatusLabels.USUAL,
                    clock.instant())
                .incident());
    assertThat(incidents().find(declared.number())).contains(declared);
  }

  @Test
  void numbers_are_counted_from_one() {
    assertThat(List.of(declare("one").number(), declare("two").number()))
        .containsExactly(new IncidentNumber(1), new IncidentNumber(2));
  }

  @Test
  void everything_decided_is_found_again_to_the_millisecond() {
    var number = declare("a key").number();
    var decided =
        List.<Function<Incident, Change>>of(
            incident -> incident.assign(Role.COMMANDER, person(GRACE), ADA, tick()),
            incident -> incident.assign(Role.SCRIBE, person(LINUS), ADA, tick()),
            incident -> incident.assign(Role.COMMANDER, person(ADA), ADA, tick()),
            incident -> incident.changeSeverity(Severity.SEV1, ADA, tick()),
            incident -> incident.postUpdate(update(Status.MONITORING), ADA, tick()),
            incident ->
                incident.resolve(
                    new Resolution(
                        "Rolled back.",
                        clock.instant().minus(Duration.ofDays(400)),
                        clock.instant().minusMillis(1),
                        new Impact("All", "3,000 EUR")),
                    ADA,
                    tick()),
            incident -> incident.close(ADA, tick()),
            incident -> incident.reopen(ADA, tick()));

    for (var decision : decided) {
      var after = incidents().decide(number, decision, clock.instant());
      assertThat(incidents().find(number)).contains(after);
    }
  }

  @Test
  void text_of_3000_characters_is_kept_whole() {
    var text = "🔥<!channel>".repeat(300).substring(0, 2999) + "ß";
    var declaration =
        new Declaration(
            "a key",
            new Title("🔥".repeat(60)),
            Severity.SEV1,
            services("x".repeat(120)),
            Visibility.OPEN,
            text,
            ADA);
    var number = incidents().declare(declaration, clock.instant()).number();
    var resolution = new Resolution(text, null, null, new Impact(text, text));
    incidents().decide(number, each -> each.note(text, ADA, tick()), clock.instant());
    incidents().decide(number, each -> each.resolve(resolution, ADA, tick()), clock.instant());

    var found = incidents().find(number).orElseThrow();
    assertThat(found.summary()).isEqualTo(text);
    assertThat(found.title()).isEqualTo(declaration.title());
    assertThat(found.services()).isEqualTo(declaration.services());
    assertThat(found.impact()).isEqualTo(resolution.impact());
    assertThat(timeline().of(number))
        .extracting(TimelineEntry::event)
        .contains(
            new IncidentEvent.NoteAdded(text),
            new IncidentEvent.Resolved(Status.INVESTIGATING, resolution));
  }

  @Test
  void the_same_key_declares_once() {
    var first = declare("a key");
    clock.advance(Duration.ofSeconds(3));
    var second = incidents().declare(declaration("a key"), clock.instant());

    assertThat(second).isEqualTo(first);
    assertThat(witness.heard()).hasSize(1);
    assertThat(everythingAdaSees()).containsExactly(first);
  }

  @Test
  void a_repeated_declaration_answers_with_what_became_of_it() {
    var number = declare("a key").number();
    var raised =
        incidents().decide(number, each -> each.changeSeverity(Severity.SEV1, ADA, tick()), tick());

    assertThat(declare("a key")).isEqualTo(raised);
  }

  @Test
  void two_who_declare_the_same_at_once_get_the_same_incident() throws Exception {
    for (int round = 0; round < 30; round++) {
      var key = "key " + round;
      var answers = ConcurrentCalls.run(() -> declare(key), () -> declare(key));

      assertThat(answers.get(0)).isEqualTo(answers.get(1));
    }

    assertThat(everythingAdaSees()).hasSize(30);
    assertThat(witness.heard()).hasSize(30);
  }

  @Test
  void when_one_of_two_who_declare_the_same_fails_the_other_declares_it() throws Exception {
    for (int round = 0; round < 20; round++) {
      var key = "key " + round;
      witness.objectOnce("no room");
      Callable<Optional<Incident>> tryToDeclare =
          () -> {
            try {
              return Optional.of(declare(key));
            } catch (IllegalStateException e) {
              return Optional.empty();
            }
          };

      assertThat(ConcurrentCalls.run(tryToDeclare, tryToDeclare))
          .filteredOn(Optional::isPresent)
          .singleElement()
          .isEqualTo(
              incidents().list(new Viewer.Known(ADA), EVERY_STATUS, Long.MAX_VALUE, 1).stream()
                  .findFirst());
    }

    assertThat(everythingAdaSees()).hasSize(20);
  }

  @Test
  void decisions_on_one_incident_see_each_other() throws Exception {
    var number = declare("a key").number();
    Callable<Integer> oneNotch =
        () -> {
          for (int i = 0; i < 20; i++) {
            incidents()
                .decide(
                    number,
                    each -> each.changeSeverity(next(each.severity()), ADA, clock.instant()),
                    clock.instant());
          }
          return 20;
        };

    ConcurrentCalls.run(oneNotch, oneNotch, oneNotch);

    var severity = Severity.SEV2;
    for (var entry : timeline().of(number).subList(1, 61)) {
      var expected = new IncidentEvent.SeverityChanged(severity, next(severity));
      assertThat(entry.event()).isEqualTo(expected);
      severity = next(severity);
    }
    assertThat(incidents().find(number)).map(Incident::severity).contains(severity);
  }

  @Test
  void those_who_listen_are_told_what_is_kept() {
    var number = declare("a key").number();
    incidents().decide(number, each -> each.note("Rolling back.", GRACE, tick()), tick());

    assertThat(witness.heard()).isEqualTo(timeline().of(number)).hasSize(2);
  }

  /** Slack dates a message to the microsecond. */
  @Test
  void a_moment_finer_than_a_millisecond_is_told_as_it_is_kept() {
    var number = declare("a key").number();
    var written = clock.instant().plusNanos(999_900);
    incidents().decide(number, each -> each.mark(message("C1/1"), ADA, written), tick());

    assertThat(witness.heard()).isEqualTo(timeline().of(number));
    assertThat(timeline().of(number).get(1).occurredAt()).isEqualTo(written.minusNanos(999_900));
  }

  @Test
  void a_declaration_somebody_objects_to_leaves_nothing() {
    witness.object("no room");

    assertThatThrownBy(() -> declare("a key")).hasMessage("no room");

    witness.forget();
    assertThat(everythingAdaSees()).isEmpty();
    assertThat(timeline().of(new IncidentNumber(1))).isEmpty();
    assertThat(declare("a key").services()).isEqualTo(services("checkout", "payments"));
  }

  @Test
  void a_decision_somebody_objects_to_leaves_nothing() {
    var before = declare("a key");
    witness.object("no room");

    assertThatThrownBy(() ->
            incidents()
                .decide(
                    before.number(),
                    each -> each.assign(Role.COMMANDER, person(ADA), ADA, tick()),
                    tick()))
        .hasMessage("no room");

    assertThat(incidents().find(before.number())).contains(before);
    assertThat(timeline().of(before.number())).hasSize(1);
  }

  @Test
  void a_refusal_leaves_nothing() {
    var before = declare("a key");

    assertThatThrownBy(
            () -> incidents().decide(before.number(), each -> each.close(ADA, tick()), tick()))
        .isInstanceOf(Refused.class);

    assertThat(incidents().find(before.number())).contains(before);
    assertThat(witness.heard()).hasSize(1);
  }

  @Test
  void what_was_never_declared_cannot_be_decided_on() {
    assertThatThrownBy(() ->
            incidents().decide(new IncidentNumber(7), each -> each.close(ADA, tick()), tick()))
        .isInstanceOf(Refused.class)
        .hasMessage("There is no INC-7. See /incident list.");
    assertThat(incidents().find(new IncidentNumber(7))).isEmpty();
  }

  @Test
  void a_message_marked_twice_is_kept_once() throws Exception {
    var number = declare("a key").number();
    Callable<Incident> mark =
        () -> incidents().decide(number, each -> each.mark(message("C1/1"), ADA, tick()), tick());

    ConcurrentCalls.run(mark, mark, mark);
    mark.call();

    assertThat(timeline().of(number)).hasSize(2);
    assertThat(witness.heard()).hasSize(2);
  }

  @Test
  void a_message_can_matter_to_two_incidents_and_each_to_two_messages() {
    var first = declare("one").number();
    var second = declare("two").number();
    for (var number : List.of(first, second)) {
      for (var source : List.of("C1/1", "C1/2")) {
        incidents().decide(number, each -> each.mark(message(source), ADA, tick()), tick());
      }
    }

    assertThat(timeline().of(first)).hasSize(3);
    assertThat(timeline().of(second)).hasSize(3);
  }

  @Test
  void a_list_is_read_page_by_page_newest_first() {
    var numbers = IntStream.rangeClosed(1, 7).mapToObj(i -> declare("key " + i).number()).toList();

    var read = new ArrayList<IncidentNumber>();
    var before = Long.MAX_VALUE;
    for (var size : List.of(3, 3, 1)) {
      var page = incidents().list(new Viewer.Known(ADA), EVERY_STATUS, before, 3);
      assertThat(page).hasSize(size);
      page.forEach(incident -> read.add(incident.number()));
      before = read.getLast().value();
    }

    assertThat(read).isEqualTo(numbers.reversed());
    assertThat(incidents().list(new Viewer.Known(ADA), EVERY_STATUS, before, 3)).isEmpty();
  }

  @Test
  void a_list_tells_of_each_what_is_found_alone() {
    var led = declare("led").number();
    incidents().decide(led, each -> each.assign(Role.SCRIBE, person(GRACE), ADA, tick()), tick());
    declare("alone");

    assertThat(everythingAdaSees())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(incidents().find(each.number())).contains(each));
  }

  @Test
  void a_longer_list_costs_no_more_statements() {
    IntStream.range(0, 50).forEach(i -> declare("key " + i));

    var forTwo = StatementCount.during(() -> page(2));
    var forFifty = StatementCount.during(() -> page(50));

    assertThat(forTwo).isBetween(1, 3);
    assertThat(forFifty).isEqualTo(forTwo);
  }

  @Test
  void a_private_incident_is_not_even_found_by_those_it_is_not_for() {
    var number =
        incidents().declare(declaration("a key", Visibility.PRIVATE), clock.instant()).number();

    assertThat(incidents().find(number, new Viewer.Known(ADA))).isPresent();
    assertThat(incidents().find(number, new Viewer.Known(LINUS))).isEmpty();
    assertThat(incidents().find(number, new Viewer.Anyone())).isEmpty();
    assertThat(incidents().find(number, new Viewer.InChannel(number))).isPresent();
  }

  @Test
  void a_list_shows_what_the_gate_permits_and_nothing_else() {
    var random = new Random(20260328);
    var people = IntStream.range(0, 5).mapToObj(i -> new PersonId("U" + i)).toList();
    var all = IntStream.range(0, 40).mapToObj(i -> anything("key " + i, people, random)).toList();

    var stranger = new PersonId("stranger");
    for (var person : List.of(people.get(0), people.get(1), people.get(4), stranger)) {
      var viewer = new Viewer.Known(person);
      for (var statuses : List.of(EVERY_STATUS, Status.OPEN, EnumSet.of(Status.RESOLVED))) {
        assertThat(incidents().list(viewer, statuses, Long.MAX_VALUE, 100))
            .isNotEmpty()
            .isEqualTo(
                all.reversed().stream()
                    .filter(each -> VisibilityPolicy.permits(each, viewer))
                    .filter(each -> statuses.contains(each.status()))
                    .toList());
        assertThat(incidents().involving(person, statuses, 100))
            .isEqualTo(
                all.reversed().stream()
                    .filter(each -> each.participants().contains(person))
                    .filter(each -> statuses.contains(each.status()))
                    .toList());
      }
    }
  }

  private Incident anything(String key, List<PersonId> people, Random random) {
    var visibility = random.nextInt(4) == 0 ? Visibility.OPEN : Visibility.PRIVATE;
    var by = people.get(random.nextInt(people.size()));
    var declaration =
        new Declaration(key, new Title(key), Severity.SEV3, List.of(), visibility, "", by);
    var incident = incidents().declare(declaration, tick());
    for (var role : Role.USUAL) {
      for (int i = random.nextInt(3); i > 0; i--) {
        var holder = people.get(random.nextInt(people.size()));
        if (!incident.roles().holds(role, holder)) {
          incident =
              incidents()
                  .decide(
                      incident.number(),
                      each -> each.assign(role, person(holder), by, tick()),
                      tick());
        }
      }
    }
    return random.nextBoolean()
        ? incident
        : incidents()
            .decide(
                incident.number(),
                each -> each.resolve(Resolution.WITHOUT_DETAILS, by, tick()),
                tick());
  }

  private static Severity next(Severity severity) {
    var all = Severity.USUAL;
    return all.get((all.indexOf(severity) + 1) % all.size());
  }

  private Incident declare(String key) {
    return incidents().declare(declaration(key), clock.instant());
  }

  private List<Incident> everythingAdaSees() {
    return page(100);
  }

  private List<Incident> page(int size) {
    return incidents().list(new Viewer.Known(ADA), EVERY_STATUS, Long.MAX_VALUE, size);
  }

  private Instant tick() {
    return clock.advance(Duration.ofMillis(1001));
  }

  private Incidents incidents() {
    return bean(Incidents.class);
  }

  private Timeline timeline() {
    return bean(Timeline.class);
  }
}
