package dev.muster.incident;

import dev.muster.catalog.ServiceName;
import dev.muster.people.Person;
import dev.muster.people.PersonId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People, moments and incidents to tell stories with. */
public final class Examples {

  public static final PersonId ADA = new PersonId("U0ADA");
  public static final PersonId GRACE = new PersonId("U0GRACE");
  public static final PersonId LINUS = new PersonId("U0LINUS");

  public static final Instant NOON = Instant.parse("2026-03-28T12:00:00.250Z");

  private Examples() {}

  public static Instant minutesLater(long minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  /** Somebody who can hold a role. */
  public static Person person(PersonId id) {
    return new Person(id, id.value(), ZoneOffset.UTC, false, false);
  }

  /** By Ada, SEV2, for everybody to see. */
  public static Declaration declaration(String key) {
    return declaration(key, Visibility.OPEN);
  }

  public static Declaration declaration(String key, Visibility visibility) {
    return new Declaration(
        key,
        new Title("Checkout is down"),
        Severity.SEV2,
        services("checkout", "payments"),
        visibility,
        "Cards are refused since noon.",
        ADA);
  }

  /** Declared by Ada at {@link #NOON}. */
  public static Incident declared() {
    return declared(Visibility.OPEN);
  }

  public static Incident declared(Visibility visibility) {
    return Incident.declare(
            new IncidentNumber(42),
            declaration("a key", visibility),
            SeverityCatalog.USUAL,
            StatusLabels.USUAL,
            NOON)
        .incident();
  }

  /** The same, brought to this status ten minutes later. */
  public static Incident in(Status status) {
    var at = minutesLater(10);
    return switch (status) {
      case TRIAGE -> inTriage();
      case DECLINED -> inTriage().decline("The probe was wrong.", ADA, at).incident();
      case MERGED -> declared().mergeInto(another(), ADA, at).incident();
      case INVESTIGATING -> declared();
      case IDENTIFIED, MONITORING -> declared().postUpdate(update(status), ADA, at).incident();
      case RESOLVED -> declared().resolve(Resolution.WITHOUT_DETAILS, ADA, at).incident();
      case CLOSED -> in(Status.RESOLVED).close(ADA, at).incident();
      case CANCELLED -> declared().cancel("A false alarm.", ADA, at).incident();
    };
  }

  /** INC-7, for everybody to see. */
  static Incident another() {
    return Incident.declare(
            new IncidentNumber(7),
            declaration("another key"),
            SeverityCatalog.USUAL,
            StatusLabels.USUAL,
            NOON)
        .incident();
  }

  private static Incident inTriage() {
    var declaration =
        new Declaration(
            "a key",
            new Title("Checkout is down"),
            Severity.SEV2,
            services("checkout", "payments"),
            Visibility.OPEN,
            "Cards are refused since noon.",
            ADA,
            IncidentKind.REAL,
            true,
            null);
    return Incident.declare(
            new IncidentNumber(42), declaration, SeverityCatalog.USUAL, StatusLabels.USUAL, NOON)
        .incident();
  }

  public static StatusUpdate update(Status status) {
    return new StatusUpdate(status, "We found a bad deploy.", Audience.INTERNAL, null);
  }

  public static CapturedMessage message(String source) {
    return message(source, GRACE);
  }

  public static CapturedMessage message(String source, @Nullable PersonId author) {
    return new CapturedMessage(
        source,
        "The disk is full.",
        author,
        URI.create("https://example.slack.com/archives/C1/p1774699200000100"));
  }

  /** One fact of every kind, complete. */
  public static List<IncidentEvent> everyKindOfFact() {
    return List.of(
        new IncidentEvent.Declared(
            new Title("Checkout is down"),
            Severity.SEV2,
            Visibility.PRIVATE,
            "Since noon.",
            IncidentKind.REAL,
            Status.INVESTIGATING,
            null,
            false),
        new IncidentEvent.SeverityChanged(Severity.SEV2, Severity.SEV1),
        new IncidentEvent.SeverityConfirmed(Severity.SEV2),
        new IncidentEvent.RoleAssigned(Role.COMMANDER, GRACE, ADA),
        new IncidentEvent.RoleReleased(Role.COMMANDER, GRACE),
        new IncidentEvent.NoteAdded("Rolling back.\nSlowly."),
        new IncidentEvent.MessageMarked(message("C1/1774699200.000100")),
        new IncidentEvent.UpdatePosted(
            new StatusUpdate(
                Status.IDENTIFIED, "A bad deploy.", Audience.STAKEHOLDERS, minutesLater(30)),
            Status.INVESTIGATING),
        new IncidentEvent.NothingNew(),
        new IncidentEvent.Resolved(
            Status.MONITORING,
            new Resolution(
                "Rolled back.",
                minutesLater(-10),
                minutesLater(-5),
                new Impact("All card payments", "about 3,000 EUR"))),
        new IncidentEvent.Closed(),
        new IncidentEvent.Cancelled(Status.IDENTIFIED, "A false alarm."),
        new IncidentEvent.Accepted(),
        new IncidentEvent.Declined("The probe was wrong."),
        new IncidentEvent.Merged(Status.IDENTIFIED, new IncidentNumber(7)),
        new IncidentEvent.Absorbed(
            new IncidentNumber(7), new Title("Cards are refused"), List.of(GRACE)),
        new IncidentEvent.MilestonesCorrected(
            Milestones.declared(NOON),
            new Milestones(minutesLater(-10), null, NOON, null, null, null, null),
            Impact.UNKNOWN,
            new Impact("All card payments", "")),
        new IncidentEvent.Reopened(Status.RESOLVED),
        new IncidentEvent.ActionItemAdded("Alert on 90 % full", LINUS, LocalDate.of(2026, 4, 11)),
        new IncidentEvent.ActionItemDone("Alert on 90 % full"),
        new IncidentEvent.Renamed(new Title("Checkout is down"), new Title("Payments are down")),
        new IncidentEvent.Summarized("Cards are refused in the EU."),
        new IncidentEvent.HandoverOffered(
            GRACE, new Handover("We roll back.", "It may not help.", "Ask the bank.")),
        new IncidentEvent.TaskAdded("Drain the queue", GRACE),
        new IncidentEvent.TaskTaken("Drain the queue", LINUS, GRACE),
        new IncidentEvent.TaskDone("Drain the queue"),
        new IncidentEvent.RunbookStepTicked("Checkout is down", "Turn `fallback` on"),
        new IncidentEvent.RunbookStepUnticked("Checkout is down", "Turn `fallback` on"),
        new IncidentEvent.ServicesChanged(
            services("checkout", "payments"), services("checkout", "search")));
  }

  public static List<ServiceName> services(String... names) {
    return Stream.of(names).map(ServiceName::of).toList();
  }
}
