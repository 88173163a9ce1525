package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.LINUS;
import static dev.muster.incident.Examples.NOON;
import static dev.muster.incident.Examples.declared;
import static dev.muster.incident.Examples.in;
import static dev.muster.incident.Examples.message;
import static dev.muster.incident.Examples.minutesLater;
import static dev.muster.incident.Examples.person;
import static dev.muster.incident.Examples.services;
import static dev.muster.incident.Examples.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentTest {

  private static final Instant LATER = minutesLater(30);

  @Test
  void a_refusal_calls_the_status_what_it_is_called_here() {
    var declaration = Examples.declaration("a key");
    var statuses = Books.statuses("resolved: {name: Fixed}");
    var incident =
        Incident.declare(new IncidentNumber(42), declaration, SeverityCatalog.USUAL, statuses, NOON)
            .incident()
            .resolve(Resolution.WITHOUT_DETAILS, ADA, LATER)
            .incident();

    refuses(
        () -> incident.resolve(Resolution.WITHOUT_DETAILS, ADA, LATER),
        "INC-42 is already fixed; reopen it first with /incident reopen.");
  }

  @Test
  void a_declaration_opens_an_incident() {
    var change =
        Incident.declare(
            new IncidentNumber(42),
            Examples.declaration("a key"),
            SeverityCatalog.USUAL,
            StatusLabels.USUAL,
            NOON);

    assertThat(change.incident())
        .isEqualTo(
            new Incident(
                new IncidentNumber(42),
                new Title("Checkout is down"),
                "Cards are refused since noon.",
                Severity.SEV2,
                false,
                Status.INVESTIGATING,
                Visibility.OPEN,
                services("checkout", "payments"),
                Roles.NONE,
                new Milestones(null, null, NOON, null, null, null, null),
                Impact.UNKNOWN,
                ADA,
                IncidentKind.REAL,
                null,
                StatusLabels.USUAL));
    assertThat(change.event())
        .isEqualTo(
            new IncidentEvent.Declared(
                new Title("Checkout is down"),
                Severity.SEV2,
                Visibility.OPEN,
                "Cards are refused since noon.",
                IncidentKind.REAL,
                Status.INVESTIGATING,
                null,
                false));
    assertThat(change.by()).isEqualTo(ADA);
    assertThat(change.occurredAt()).isEqualTo(NOON);
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"CLOSED", "CANCELLED", "DECLINED", "MERGED"},
      mode = EnumSource.Mode.EXCLUDE)
  void the_severity_can_change_until_it_is_closed(Status status) {
    var change = in(status).changeSeverity(Severity.SEV1, GRACE, LATER);

    assertThat(change.incident().severity()).isEqualTo(Severity.SEV1);
    assertThat(change.incident().status()).isEqualTo(status);
    assertThat(change.event())
        .isEqualTo(new IncidentEvent.SeverityChanged(Severity.SEV2, Severity.SEV1));
    assertThat(change.by()).isEqualTo(GRACE);
    assertThat(change.occurredAt()).isEqualTo(LATER);
  }

  @Test
  void the_severity_it_has_is_refused() {
    refuses(() -> declared().changeSeverity(Severity.SEV2, ADA, LATER), "INC-42 is already SEV2.");
  }

  @Test
  void a_closed_incident_keeps_its_severity() {
    refuses(
        () -> in(Status.CLOSED).changeSeverity(Severity.SEV1, ADA, LATER),
        "INC-42 is closed; reopen it first with /incident reopen.");
  }

  @Test
  void a_role_that_is_released_is_nobodys_and_command_stays_acknowledged() {
    var taken = declared().assign(Role.COMMANDER, person(ADA), ADA, minutesLater(3)).incident();

    var released = taken.release(Role.COMMANDER, ADA, minutesLater(9));

    assertThat(released.incident().roles().holder(Role.COMMANDER)).isEmpty();
    assertThat(released.event()).isEqualTo(new IncidentEvent.RoleReleased(Role.COMMANDER, ADA));
    assertThat(released.incident().milestones().acknowledged()).isEqualTo(minutesLater(3));
    refuses(
        () -> released.incident().release(Role.COMMANDER, ADA, minutesLater(10)),
        "Nobody is incident commander of INC-42.");
  }

  @Test
  void the_first_to_take_command_acknowledges() {
    var first = declared().assign(Role.COMMANDER, person(ADA), ADA, minutesLater(3));
    var second = first.incident().assign(Role.COMMANDER, person(GRACE), GRACE, minutesLater(9));

    assertThat(first.event()).isEqualTo(new IncidentEvent.RoleAssigned(Role.COMMANDER, ADA, null));
    assertThat(second.event())
        .isEqualTo(new IncidentEvent.RoleAssigned(Role.COMMANDER, GRACE, ADA));
    assertThat(second.incident().roles().holder(Role.COMMANDER)).contains(GRACE);
    assertThat(second.incident().milestones().acknowledged()).isEqualTo(minutesLater(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPERATIONS", "COMMUNICATIONS", "SCRIBE", "CUSTOMER_LIAISON"})
  void no_other_role_acknowledges(String key) {
    var role = Role.of(key);
    var change = declared().assign(role, person(ADA), ADA, LATER);

    assertThat(change.incident().roles().holds(role, ADA)).isTrue();
    assertThat(change.incident().milestones().acknowledged()).isNull();
  }

  @Test
  void one_person_can_hold_two_roles() {
    var both =
        declared()
            .assign(Role.SCRIBE, person(ADA), ADA, LATER)
            .incident()
            .assign(Role.COMMANDER, person(ADA), ADA, LATER)
            .incident();

    assertThat(both.roles().holds(Role.SCRIBE, ADA)).isTrue();
    assertThat(both.roles().holds(Role.COMMANDER, ADA)).isTrue();
    assertThat(both.participants()).containsOnlyOnce(ADA);
  }

  @Test
  void a_role_its_holder_already_has_is_refused() {
    var led = declared().assign(Role.COMMANDER, person(ADA), ADA, LATER).incident();

    refuses(
        () -> led.assign(Role.COMMANDER, person(ADA), GRACE, LATER),
        "U0ADA already is incident commander.");
  }

  @Test
  void bots_and_those_who_left_hold_no_role() {
    var bot = new Person(LINUS, "Deploy bot", ZoneOffset.UTC, true, false);
    var gone = new Person(LINUS, "Linus", ZoneOffset.UTC, false, true);

    refuses(
        () -> declared().assign(Role.OPERATIONS, bot, ADA, LATER),
        "Deploy bot is a bot and cannot be operations lead; name a person who can answer.");
    refuses(
        () -> declared().assign(Role.SCRIBE, gone, ADA, LATER),
        "Linus is deactivated and cannot be scribe; name a person who can answer.");
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void a_note_is_welcome_at_any_time(Status status) {
    var change = in(status).note(" Rolling back.\n", GRACE, LATER);

    assertThat(change.incident()).isEqualTo(in(status));
    assertThat(change.event()).isEqualTo(new IncidentEvent.NoteAdded("Rolling back."));
  }

  @Test
  void an_empty_note_is_refused() {
    refuses(
        () -> declared().note("  ", ADA, LATER),
        "The note is empty; write what you want to say and send it again.");
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void a_message_is_marked_at_any_time_and_dated_when_it_was_written(Status status) {
    var change = in(status).mark(message("C1/1"), GRACE, minutesLater(-7));

    assertThat(change.incident()).isEqualTo(in(status));
    assertThat(change.event()).isEqualTo(new IncidentEvent.MessageMarked(message("C1/1")));
    assertThat(change.occurredAt()).isEqualTo(minutesLater(-7));
  }

  @Test
  void an_update_says_where_it_stands_now() {
    var update = new StatusUpdate(Status.IDENTIFIED, "A bad deploy.", Audience.PUBLIC, LATER);
    var change = declared().postUpdate(update, GRACE, minutesLater(29));

    assertThat(change.incident().status()).isEqualTo(Status.IDENTIFIED);
    assertThat(change.incident().milestones().mitigated()).isNull();
    assertThat(change.event())
        .isEqualTo(new IncidentEvent.UpdatePosted(update, Status.INVESTIGATING));
  }

  @Test
  void an_update_may_leave_the_status_as_it_is() {
    var change = declared().postUpdate(update(Status.INVESTIGATING), ADA, LATER);

    assertThat(change.incident()).isEqualTo(declared());
  }

  @Test
  void the_first_monitoring_is_the_mitigation() {
    var monitored =
        declared().postUpdate(update(Status.MONITORING), ADA, minutesLater(5)).incident();
    var again =
        monitored
            .postUpdate(update(Status.IDENTIFIED), ADA, minutesLater(6))
            .incident()
            .postUpdate(update(Status.MONITORING), ADA, minutesLater(7))
            .incident();

    assertThat(monitored.milestones().mitigated()).isEqualTo(minutesLater(5));
    assertThat(again.milestones().mitigated()).isEqualTo(minutesLater(5));
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"RESOLVED", "CLOSED"})
  void an_update_does_not_resolve(Status status) {
    refuses(
        () -> declared().postUpdate(update(status), ADA, LATER),
        "Use /incident resolve to resolve INC-42.");
  }

  @Test
  void a_promise_for_the_past_is_refused() {
    var due = new StatusUpdate(Status.IDENTIFIED, "A bad deploy.", Audience.INTERNAL, LATER);

    refuses(
        () -> declared().postUpdate(due, ADA, LATER), "The next update cannot be due in the past.");
  }

  @Test
  void an_empty_update_is_refused() {
    refuses(
        () -> new StatusUpdate(Status.IDENTIFIED, " ", Audience.INTERNAL, null),
        "The update is empty; write what you want to say and send it again.");
  }

  @Test
  void nothing_new_changes_nothing_but_is_on_record() {
    var change = declared().sayNothingNew(GRACE, LATER);

    assertThat(change.incident()).isEqualTo(declared());
    assertThat(change.event()).isEqualTo(new IncidentEvent.NothingNew());
  }

  @Test
  void a_resolution_fills_what_is_known_of_the_beginning() {
    var resolution =
        new Resolution(
            "Rolled back.", minutesLater(-10), minutesLater(-5), new Impact("All", "3,000 EUR"));
    var change = declared().resolve(resolution, GRACE, LATER);

    assertThat(change.incident().status()).isEqualTo(Status.RESOLVED);
    assertThat(change.incident().milestones())
        .isEqualTo(
            new Milestones(minutesLater(-10), minutesLater(-5), NOON, null, LATER, LATER, null));
    assertThat(change.incident().impact()).isEqualTo(new Impact("All", "3,000 EUR"));
    assertThat(change.event())
        .isEqualTo(new IncidentEvent.Resolved(Status.INVESTIGATING, resolution));
  }

  @Test
  void a_mitigation_before_the_resolution_stays() {
    var resolved = in(Status.MONITORING).resolve(Resolution.WITHOUT_DETAILS, ADA, LATER).incident();

    assertThat(resolved.milestones().mitigated()).isEqualTo(minutesLater(10));
    assertThat(resolved.milestones().resolved()).isEqualTo(LATER);
  }

  @Test
  void a_second_resolution_keeps_what_the_first_one_knew() {
    var first =
        new Resolution("", minutesLater(-10), minutesLater(-5), new Impact("All", "3,000 EUR"));
    var second = new Resolution("", null, null, new Impact("", "4,000 EUR"));
    var resolved =
        declared()
            .resolve(first, ADA, minutesLater(10))
            .incident()
            .reopen(ADA, minutesLater(11))
            .incident()
            .resolve(second, ADA, LATER)
            .incident();

    assertThat(resolved.impact()).isEqualTo(new Impact("All", "4,000 EUR"));
    assertThat(resolved.milestones())
        .isEqualTo(
            new Milestones(minutesLater(-10), minutesLater(-5), NOON, null, LATER, LATER, null));
  }

  @Test
  void a_beginning_in_the_future_is_refused() {
    var sentence = "Impact and detection cannot lie in the future.";
    var started = new Resolution("", LATER.plusMillis(1), null, Impact.UNKNOWN);
    var detected = new Resolution("", null, LATER.plusMillis(1), Impact.UNKNOWN);

    refuses(() -> declared().resolve(started, ADA, LATER), sentence);
    refuses(() -> declared().resolve(detected, ADA, LATER), sentence);
  }

  @Test
  void a_beginning_just_now_is_believed() {
    var now = new Resolution("", LATER, LATER, Impact.UNKNOWN);

    assertThat(declared().resolve(now, ADA, LATER).incident().milestones().detected())
        .isEqualTo(LATER);
  }

  @Test
  void nothing_is_detected_before_it_starts() {
    refuses(
        () -> new Resolution("", NOON, NOON.minusMillis(1), Impact.UNKNOWN),
        "It cannot have been detected before the impact started.");
  }

  @Test
  void what_is_resolved_is_left_alone_until_it_is_reopened() {
    var resolved = in(Status.RESOLVED);
    var sentence = "INC-42 is already resolved; reopen it first with /incident reopen.";

    refuses(() -> resolved.assign(Role.SCRIBE, person(ADA), ADA, LATER), sentence);
    refuses(() -> resolved.postUpdate(update(Status.IDENTIFIED), ADA, LATER), sentence);
    refuses(() -> resolved.sayNothingNew(ADA, LATER), sentence);
    refuses(() -> resolved.resolve(Resolution.WITHOUT_DETAILS, ADA, LATER), sentence);
  }

  @Test
  void what_is_closed_is_left_alone_until_it_is_reopened() {
    var closed = in(Status.CLOSED);
    var sentence = "INC-42 is closed; reopen it first with /incident reopen.";

    refuses(() -> closed.assign(Role.SCRIBE, person(ADA), ADA, LATER), sentence);
    refuses(() -> closed.postUpdate(update(Status.IDENTIFIED), ADA, LATER), sentence);
    refuses(() -> closed.sayNothingNew(ADA, LATER), sentence);
    refuses(() -> closed.resolve(Resolution.WITHOUT_DETAILS, ADA, LATER), sentence);
    refuses(() -> closed.close(ADA, LATER), sentence);
  }

  @Test
  void a_resolved_incident_is_closed() {
    var change = in(Status.RESOLVED).close(GRACE, LATER);

    assertThat(change.incident().status()).isEqualTo(Status.CLOSED);
    assertThat(change.incident().milestones().closed()).isEqualTo(LATER);
    assertThat(change.event()).isEqualTo(new IncidentEvent.Closed());
  }

  @Test
  void what_is_in_triage_is_no_incident_until_somebody_accepts_it() {
    var triage = in(Status.TRIAGE);
    var sentence =
        "INC-42 is still in triage; /incident accept makes it an incident, /incident decline"
            + " <reason> says that it is none.";

    assertThat(triage.isAnnounced()).isFalse();
    refuses(() -> triage.postUpdate(update(Status.IDENTIFIED), ADA, LATER), sentence);
    refuses(() -> triage.sayNothingNew(ADA, LATER), sentence);
    refuses(() -> triage.resolve(Resolution.WITHOUT_DETAILS, ADA, LATER), sentence);
    refuses(() -> triage.cancel("None", ADA, LATER), sentence);
    var accepted = triage.accept(GRACE, LATER);
    assertThat(accepted.event()).isEqualTo(new IncidentEvent.Accepted());
    assertThat(accepted.incident().status()).isEqualTo(Status.INVESTIGATING);
    assertThat(accepted.incident().isAnnounced()).isTrue();
    refuses(
        () -> accepted.incident().accept(GRACE, LATER),
        "INC-42 is not in triage; it is investigating.");
  }

  @Test
  void what_is_none_is_declined_with_the_reason() {
    var declined = in(Status.TRIAGE).decline(" The probe was wrong. ", GRACE, LATER);

    assertThat(declined.incident().status()).isEqualTo(Status.DECLINED);
    assertThat(declined.event()).isEqualTo(new IncidentEvent.Declined("The probe was wrong."));
    refuses(
        () -> declined.incident().assign(Role.SCRIBE, person(ADA), ADA, LATER),
        "INC-42 is declined; reopen it first with /incident reopen.");
    refuses(
        () -> declared().decline("None", ADA, LATER),
        "INC-42 is not in triage; it is investigating.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"TRIAGE", "INVESTIGATING", "MONITORING"})
  void an_open_incident_goes_on_in_another_until_it_is_reopened(Status status) {
    var change = in(status).mergeInto(Examples.another(), GRACE, LATER);

    assertThat(change.incident().status()).isEqualTo(Status.MERGED);
    assertThat(change.incident().continuedIn()).contains(new IncidentNumber(7));
    assertThat(change.event()).isEqualTo(new IncidentEvent.Merged(status, new IncidentNumber(7)));
    refuses(
        () -> change.incident().resolve(Resolution.WITHOUT_DETAILS, ADA, LATER),
        "INC-42 is merged into INC-7; reopen it first with /incident reopen.");
    assertThat(change.incident().reopen(ADA, LATER).incident().continuedIn()).isEmpty();
  }

  @Test
  void whoever_was_called_in_to_what_is_merged_belongs_to_the_other() {
    var other = declared().assign(Role.COMMANDER, person(GRACE), ADA, LATER).incident();

    assertThat(Examples.another().absorb(other, ADA, LATER).event())
        .isEqualTo(
            new IncidentEvent.Absorbed(
                other.number(), new Title("Checkout is down"), List.of(ADA, GRACE)));
  }

  @Test
  void what_does_not_go_together_is_not_merged() {
    refuses(
        () -> declared().mergeInto(declared(), ADA, LATER),
        "INC-42 cannot be merged into itself; name another one.");
    refuses(
        () ->
            declared()
                .mergeInto(
                    Examples.another().resolve(Resolution.WITHOUT_DETAILS, ADA, LATER).incident(),
                    ADA,
                    LATER),
        "INC-7 is resolved; merge into an open incident, or reopen that one first.");
    refuses(
        () -> declared(Visibility.PRIVATE).mergeInto(Examples.another(), ADA, LATER),
        "One of INC-42 and INC-7 is private, and its people would be known to the other's; cancel"
            + " one with a reason instead.");
  }

  @Test
  void what_is_learned_of_the_moments_afterwards_is_put_right() {
    var resolved = in(Status.RESOLVED);
    var known =
        new Milestones.Known(
            minutesLater(-20), minutesLater(-5), minutesLater(2), minutesLater(8), null);
    var impact = new Impact("All of Europe", "");

    var change = resolved.correctMilestones(known, impact, GRACE, LATER);

    assertThat(change.incident().milestones())
        .isEqualTo(
            new Milestones(
                minutesLater(-20),
                minutesLater(-5),
                NOON,
                minutesLater(2),
                minutesLater(8),
                minutesLater(10),
                null));
    assertThat(change.incident().impact()).isEqualTo(impact);
    assertThat(change.event())
        .isEqualTo(
            new IncidentEvent.MilestonesCorrected(
                resolved.milestones(), change.incident().milestones(), Impact.UNKNOWN, impact));
    refuses(
        () -> change.incident().correctMilestones(known, impact, GRACE, LATER),
        "That is what is on record of INC-42 already.");
  }

  @Test
  void moments_that_cannot_be_are_refused() {
    var incident = in(Status.RESOLVED);

    refuses(
        () -> correct(incident, minutesLater(60), null, null, null),
        "None of it can lie in the future.");
    refuses(
        () -> correct(incident, minutesLater(3), minutesLater(2), null, null),
        "It cannot have been detected before the impact started.");
    refuses(
        () -> correct(incident, null, null, minutesLater(9), minutesLater(8)),
        "It cannot have been resolved before it was mitigated.");
    refuses(
        () -> correct(declared(), null, null, null, minutesLater(8)),
        "It is not resolved; /incident resolve says that it is.");
  }

  private static void correct(
      Incident incident,
      @Nullable Instant started,
      @Nullable Instant detected,
      @Nullable Instant mitigated,
      @Nullable Instant resolved) {
    var known = new Milestones.Known(started, detected, null, mitigated, resolved);
    incident.correctMilestones(known, Impact.UNKNOWN, ADA, LATER);
  }

  @Test
  void what_was_none_is_cancelled_with_the_reason_and_keeps_its_milestones() {
    var change = in(Status.IDENTIFIED).cancel(" A false alarm. ", GRACE, LATER);

    assertThat(change.incident().status()).isEqualTo(Status.CANCELLED);
    assertThat(change.incident().milestones()).isEqualTo(in(Status.IDENTIFIED).milestones());
    assertThat(change.event())
        .isEqualTo(new IncidentEvent.Cancelled(Status.IDENTIFIED, "A false alarm."));
    refuses(
        () -> declared().cancel(" ", ADA, LATER),
        "The reason is empty; write what you want to say and send it again.");
  }

  @Test
  void what_is_cancelled_is_left_alone_until_it_is_reopened() {
    var cancelled = in(Status.CANCELLED);
    var sentence = "INC-42 is cancelled; reopen it first with /incident reopen.";

    refuses(() -> cancelled.assign(Role.SCRIBE, person(ADA), ADA, LATER), sentence);
    refuses(() -> cancelled.postUpdate(update(Status.IDENTIFIED), ADA, LATER), sentence);
    refuses(() -> cancelled.resolve(Resolution.WITHOUT_DETAILS, ADA, LATER), sentence);
    refuses(() -> cancelled.cancel("Twice", ADA, LATER), sentence);
    refuses(() -> cancelled.close(ADA, LATER), sentence);
    assertThat(cancelled.reopen(ADA, LATER).incident().status()).isEqualTo(Status.INVESTIGATING);
  }

  @Test
  void an_open_incident_is_not_closed() {
    refuses(
        () -> in(Status.MONITORING).close(ADA, LATER),
        "INC-42 is still monitoring; resolve it first with /incident resolve.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"RESOLVED", "CLOSED"})
  void a_relapse_takes_back_the_end_but_not_the_beginning(Status status) {
    var led = declared().assign(Role.COMMANDER, person(ADA), ADA, minutesLater(1)).incident();
    var details = new Resolution("", minutesLater(-10), minutesLater(-5), Impact.UNKNOWN);
    var over = led.resolve(details, ADA, minutesLater(10)).incident();
    if (status == Status.CLOSED) {
      over = over.close(ADA, minutesLater(11)).incident();
    }

    var change = over.reopen(GRACE, LATER);

    assertThat(change.incident().status()).isEqualTo(Status.INVESTIGATING);
    assertThat(change.incident().roles().holder(Role.COMMANDER)).contains(ADA);
    assertThat(change.incident().milestones())
        .isEqualTo(
            new Milestones(
                minutesLater(-10), minutesLater(-5), NOON, minutesLater(1), null, null, null));
    assertThat(change.event()).isEqualTo(new IncidentEvent.Reopened(status));
  }

  @Test
  void what_is_open_cannot_be_reopened() {
    refuses(() -> in(Status.IDENTIFIED).reopen(ADA, LATER), "INC-42 is open: identified.");
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void action_items_are_on_record_whatever_the_status(Status status) {
    var due = LocalDate.of(2026, 4, 11);
    var added = in(status).addActionItem("Add an alert", LINUS, due, ADA, LATER);
    var done = in(status).finishActionItem("Add an alert", LINUS, LATER);

    assertThat(added.event())
        .isEqualTo(new IncidentEvent.ActionItemAdded("Add an alert", LINUS, due));
    assertThat(done.event()).isEqualTo(new IncidentEvent.ActionItemDone("Add an alert"));
    assertThat(List.of(added.incident(), done.incident())).containsOnly(in(status));
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void tasks_and_runbooks_are_worked_on_until_it_is_over(Status status) {
    List<Supplier<Change>> decisions =
        List.of(
            () -> in(status).addTask("Drain the queue", GRACE, ADA, LATER),
            () -> in(status).takeTask("Drain the queue", LINUS, GRACE, LINUS, LATER),
            () -> in(status).finishTask("Drain the queue", LINUS, LATER),
            () -> in(status).tickStep("Checkout is down", "Turn it on", ADA, LATER),
            () -> in(status).untickStep("Checkout is down", "Turn it on", ADA, LATER));

    if (status.isOver()) {
      decisions.forEach(each ->
          refuses(
              each::get,
              "INC-42 is %s%s; reopen it first with /incident reopen."
                  .formatted(
                      StatusLabels.USUAL.inSentence(status),
                      status == Status.MERGED ? " into INC-7" : "")));
    } else {
      assertThat(decisions)
          .extracting(each -> (Object) each.get().event())
          .containsExactly(
              new IncidentEvent.TaskAdded("Drain the queue", GRACE),
              new IncidentEvent.TaskTaken("Drain the queue", LINUS, GRACE),
              new IncidentEvent.TaskDone("Drain the queue"),
              new IncidentEvent.RunbookStepTicked("Checkout is down", "Turn it on"),
              new IncidentEvent.RunbookStepUnticked("Checkout is down", "Turn it on"));
      assertThat(decisions).extracting(each -> each.get().incident()).containsOnly(in(status));
    }
  }

  @Test
  void participants_are_those_who_were_called_in_each_once() {
    var incident =
        declared()
            .assign(Role.COMMANDER, person(GRACE), ADA, LATER)
            .incident()
            .assign(Role.SCRIBE, person(ADA), ADA, LATER)
            .incident();

    assertThat(incident.participants()).containsExactlyInAnyOrder(ADA, GRACE);
  }

  @Test
  void a_heading_names_it_the_way_people_say_it() {
    assertThat(declared().heading()).isEqualTo("INC-42 Checkout is down");
  }

  @Test
  void roles_do_not_change_under_those_who_hold_them() {
    var before = new Roles(Map.of(Role.COMMANDER, ADA));
    var after = before.with(Role.COMMANDER, GRACE).with(Role.SCRIBE, ADA);

    assertThat(before).isEqualTo(new Roles(Map.of(Role.COMMANDER, ADA)));
    assertThat(after.people()).containsExactlyInAnyOrder(ADA, GRACE);
    assertThat(after.holds(Role.COMMANDER, ADA)).isFalse();
    assertThat(after.holder(Role.OPERATIONS)).isEmpty();
    assertThat(after.holders()).isUnmodifiable();
  }

  private static void refuses(ThrowingCallable decision, String sentence) {
    assertThatThrownBy(decision).isInstanceOf(Refused.class).hasMessage(sentence);
  }
}
