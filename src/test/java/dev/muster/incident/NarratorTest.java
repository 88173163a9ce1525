package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.LINUS;
import static dev.muster.incident.Examples.NOON;
import static dev.muster.incident.Examples.message;
import static dev.muster.incident.Examples.services;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Told by Ada. «Words from people» stand apart, @people too, for each face to show its way. */
class NarratorTest {

  static Stream<Arguments> sentences() {
    return Stream.of(
        arguments(
            new IncidentEvent.Declared(
                new Title("<!channel> down"),
                Severity.SEV1,
                Visibility.OPEN,
                "Summary",
                IncidentKind.REAL,
                null,
                null,
                false),
            "@U0ADA declared SEV1: «<!channel> down»"),
        arguments(
            new IncidentEvent.SeverityChanged(Severity.SEV3, Severity.SEV1),
            "@U0ADA raised the severity from SEV3 to SEV1"),
        arguments(
            new IncidentEvent.SeverityChanged(Severity.SEV3, Severity.SEV4),
            "@U0ADA lowered the severity from SEV3 to SEV4"),
        arguments(
            new IncidentEvent.SeverityConfirmed(Severity.SEV3),
            "@U0ADA confirmed the severity: SEV3"),
        arguments(
            new IncidentEvent.Declared(
                new Title("Odd errors"),
                Severity.SEV2,
                Visibility.OPEN,
                "",
                IncidentKind.REAL,
                null,
                null,
                true),
            "@U0ADA declared SEV2 until somebody says how bad it is: «Odd errors»"),
        arguments(
            new IncidentEvent.RoleAssigned(Role.COMMANDER, ADA, null),
            "@U0ADA took the role of incident commander"),
        arguments(
            new IncidentEvent.RoleAssigned(Role.COMMANDER, ADA, GRACE),
            "@U0ADA took the role of incident commander over from @U0GRACE"),
        arguments(
            new IncidentEvent.RoleAssigned(Role.SCRIBE, GRACE, null),
            "@U0ADA made @U0GRACE scribe"),
        arguments(
            new IncidentEvent.RoleAssigned(Role.SCRIBE, GRACE, LINUS),
            "@U0ADA made @U0GRACE scribe in place of @U0LINUS"),
        arguments(
            new IncidentEvent.RoleReleased(Role.SCRIBE, ADA), "@U0ADA gave up the role of scribe"),
        arguments(
            new IncidentEvent.RoleReleased(Role.SCRIBE, GRACE),
            "@U0ADA released @U0GRACE from the role of scribe"),
        arguments(new IncidentEvent.NoteAdded("*bold*"), "@U0ADA noted: «*bold*»"),
        arguments(
            new IncidentEvent.NoteAdded("Roll back", NoteKind.DECISION),
            "@U0ADA decided: «Roll back»"),
        arguments(
            new IncidentEvent.NoteAdded("Rolled back", NoteKind.ACTION),
            "@U0ADA did: «Rolled back»"),
        arguments(
            new IncidentEvent.UpdatePosted(
                new StatusUpdate(
                    Status.IDENTIFIED,
                    "",
                    Audience.PUBLIC,
                    null,
                    Map.of(UpdateField.NEEDS, "Patience", UpdateField.IMPACT, "All cards")),
                Status.IDENTIFIED),
            "@U0ADA posted an update (Identified, public): Impact: «All cards»\nNeeds: «Patience»"),
        arguments(
            new IncidentEvent.MessageMarked(message("C1/1", GRACE)),
            "@U0ADA marked what @U0GRACE wrote: «The disk is full.»"),
        arguments(
            new IncidentEvent.MessageMarked(message("C1/1", ADA)),
            "@U0ADA marked a message: «The disk is full.»"),
        arguments(
            new IncidentEvent.MessageMarked(message("C1/1", null)),
            "@U0ADA marked a message: «The disk is full.»"),
        arguments(
            new IncidentEvent.MessageMarked(
                new CapturedMessage(
                    "C1/1",
                    "Look.",
                    GRACE,
                    null,
                    List.of(
                        new CapturedFile("F1", "a.png", URI.create("https://chat.example/F1")),
                        new CapturedFile("F2", " ", URI.create("javascript:alert(1)"))))),
            "@U0ADA marked what @U0GRACE wrote: «Look.»\n«a.png»(https://chat.example/F1), «file»"),
        arguments(
            update(Status.INVESTIGATING, Status.IDENTIFIED),
            "@U0ADA posted an update (Investigating → Identified, stakeholders): «A bad deploy.»"),
        arguments(
            update(Status.IDENTIFIED, Status.IDENTIFIED),
            "@U0ADA posted an update (Identified, stakeholders): «A bad deploy.»"),
        arguments(new IncidentEvent.NothingNew(), "@U0ADA said there is nothing new"),
        arguments(
            new IncidentEvent.Resolved(Status.MONITORING, Resolution.WITHOUT_DETAILS),
            "@U0ADA resolved the incident"),
        arguments(
            new IncidentEvent.Resolved(
                Status.MONITORING, new Resolution("Rolled back.", null, null, Impact.UNKNOWN)),
            "@U0ADA resolved the incident: «Rolled back.»"),
        arguments(new IncidentEvent.Closed(), "@U0ADA closed the incident"),
        arguments(
            new IncidentEvent.Cancelled(Status.IDENTIFIED, "A false alarm."),
            "@U0ADA cancelled the incident: «A false alarm.»"),
        arguments(
            new IncidentEvent.MilestonesCorrected(
                Milestones.declared(NOON),
                new Milestones(NOON, NOON, NOON, null, null, null, null),
                Impact.UNKNOWN,
                new Impact("Everybody", "")),
            "@U0ADA put right when the impact started, when it was detected, what it did"),
        arguments(new IncidentEvent.Accepted(), "@U0ADA accepted this as an incident"),
        arguments(
            new IncidentEvent.Declined("The probe was wrong."),
            "@U0ADA declined this as an incident: «The probe was wrong.»"),
        arguments(
            new IncidentEvent.Merged(Status.IDENTIFIED, new IncidentNumber(7)),
            "@U0ADA merged this into INC-7"),
        arguments(
            new IncidentEvent.Absorbed(
                new IncidentNumber(7), new Title("Cards are refused"), List.of(GRACE)),
            "@U0ADA merged INC-7 into this: «Cards are refused»"),
        arguments(
            new IncidentEvent.Renamed(
                new Title("Checkout is down"), new Title("Payments are down")),
            "@U0ADA renamed the incident from «Checkout is down» to «Payments are down»"),
        arguments(
            new IncidentEvent.Summarized("Cards are refused."),
            "@U0ADA wrote the summary: «Cards are refused.»"),
        arguments(
            new IncidentEvent.HandoverOffered(GRACE, new Handover("We roll back.", "", "")),
            "@U0ADA offered command to @U0GRACE: «We roll back.»"),
        arguments(
            new IncidentEvent.Declared(
                new Title("Lost keys"),
                Severity.SEV2,
                Visibility.OPEN,
                "",
                IncidentKind.DRILL,
                null,
                null,
                false),
            "@U0ADA declared a drill, SEV2: «Lost keys»"),
        arguments(
            new IncidentEvent.Declared(
                new Title("Odd errors"),
                Severity.SEV3,
                Visibility.OPEN,
                "",
                IncidentKind.REAL,
                Status.RESOLVED,
                new RetrospectiveTimes(Instant.EPOCH, Instant.EPOCH),
                false),
            "@U0ADA declared after the fact, SEV3: «Odd errors»"),
        arguments(
            new IncidentEvent.Declared(
                new Title("Odd errors"),
                Severity.SEV3,
                Visibility.OPEN,
                "",
                IncidentKind.REAL,
                Status.TRIAGE,
                null,
                false),
            "@U0ADA declared for triage, SEV3: «Odd errors»"),
        arguments(new IncidentEvent.Summarized(""), "@U0ADA took the summary away"),
        arguments(new IncidentEvent.Reopened(Status.CLOSED), "@U0ADA reopened the incident"),
        arguments(
            new IncidentEvent.ActionItemAdded("Add an alert", LINUS, null),
            "@U0ADA added an action item: «Add an alert»"),
        arguments(
            new IncidentEvent.ActionItemDone("Add an alert"),
            "@U0ADA finished an action item: «Add an alert»"),
        arguments(
            new IncidentEvent.TaskAdded("Drain the queue", null),
            "@U0ADA added a task: «Drain the queue»"),
        arguments(
            new IncidentEvent.TaskAdded("Drain the queue", GRACE),
            "@U0ADA added a task for @U0GRACE: «Drain the queue»"),
        arguments(
            new IncidentEvent.TaskTaken("Drain the queue", ADA, null),
            "@U0ADA took a task: «Drain the queue»"),
        arguments(
            new IncidentEvent.TaskTaken("Drain the queue", ADA, GRACE),
            "@U0ADA took a task over from @U0GRACE: «Drain the queue»"),
        arguments(
            new IncidentEvent.TaskTaken("Drain the queue", LINUS, GRACE),
            "@U0ADA gave @U0LINUS a task: «Drain the queue»"),
        arguments(
            new IncidentEvent.TaskDone("Drain the queue"),
            "@U0ADA finished a task: «Drain the queue»"),
        arguments(
            new IncidentEvent.RunbookStepTicked("Checkout is down", "Turn it on"),
            "@U0ADA ticked a step of the runbook «Checkout is down»: «Turn it on»"),
        arguments(
            new IncidentEvent.RunbookStepUnticked("Checkout is down", "Turn it on"),
            "@U0ADA unticked a step of the runbook «Checkout is down»: «Turn it on»"),
        arguments(
            new IncidentEvent.ServicesChanged(services("a"), services("a", "b", "c")),
            "@U0ADA added the services «b, c»"),
        arguments(
            new IncidentEvent.ServicesChanged(services("a", "b"), services("b")),
            "@U0ADA took the service «a» off"),
        arguments(
            new IncidentEvent.ServicesChanged(services("a"), services("b")),
            "@U0ADA added the service «b», and took the service «a» off"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void each_fact_is_one_sentence(IncidentEvent event, String sentence) {
    var entry = new TimelineEntry(1, new IncidentNumber(42), event, ADA, NOON, NOON);

    assertThat(read(Narrator.tell(entry))).isEqualTo(sentence);
  }

  @Test
  void what_was_corrected_is_told_in_the_words_that_count() {
    var correction =
        new AmendmentHistory.Step(Amendment.corrected("It was the cache."), GRACE, NOON);
    var corrected = new AmendmentHistory(List.of(correction));
    var note =
        new TimelineEntry(
            1,
            new IncidentNumber(42),
            new IncidentEvent.NoteAdded("A"),
            ADA,
            NOON,
            NOON,
            corrected);
    var marked = new IncidentEvent.MessageMarked(message("C1/1", null));
    var mark = new TimelineEntry(2, note.incident(), marked, ADA, NOON, NOON, corrected);

    assertThat(read(Narrator.tell(note))).isEqualTo("@U0ADA noted: «It was the cache.»");
    assertThat(read(Narrator.tell(mark))).isEqualTo("@U0ADA marked a message: «It was the cache.»");
  }

  @Test
  void a_status_is_told_by_the_name_it_has_here() {
    var statuses = Books.statuses("monitoring: {name: Mitigated}");
    var moved =
        new TimelineEntry(
            1,
            new IncidentNumber(42),
            update(Status.INVESTIGATING, Status.MONITORING),
            ADA,
            NOON,
            NOON,
            AmendmentHistory.NEVER,
            statuses);

    assertThat(read(Narrator.tell(moved)))
        .isEqualTo(
            "@U0ADA posted an update (Investigating → Mitigated, stakeholders): «A bad deploy.»");
  }

  @Test
  void no_kind_of_fact_goes_untold() {
    assertThat(sentences().<Class<?>>map(each -> each.get()[0].getClass()).distinct())
        .containsExactlyInAnyOrder(IncidentEvent.class.getPermittedSubclasses());
  }

  private static IncidentEvent update(Status from, Status to) {
    return new IncidentEvent.UpdatePosted(
        new StatusUpdate(to, "A bad deploy.", Audience.STAKEHOLDERS, null), from);
  }

  private static String read(Narration narration) {
    return narration.parts().stream()
        .map(part ->
            switch (part) {
              case Narration.Plain(var text) -> text;
              case Narration.Quoted(var text) -> "«" + text + "»";
              case Narration.Linked(var text, var address) -> "«%s»(%s)".formatted(text, address);
              case Narration.Someone(var person) -> "@" + person;
              case Narration.Moment(var at) -> at.toString();
            })
        .collect(Collectors.joining());
  }
}
