package dev.muster.slack;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.NOON;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.muster.catalog.Catalog;
import dev.muster.catalog.Service;
import dev.muster.catalog.ServiceName;
import dev.muster.incident.Books;
import dev.muster.incident.Impact;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentKind;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Milestones;
import dev.muster.incident.Role;
import dev.muster.incident.RoleCatalog;
import dev.muster.incident.Roles;
import dev.muster.incident.Severity;
import dev.muster.incident.SeverityCatalog;
import dev.muster.incident.Status;
import dev.muster.incident.StatusLabels;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.Receipt;
import dev.muster.people.PersonId;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The longest and nastiest of everything that Muster takes. */
final class Extremes {

  static final String INJECTION = "<!channel> <!here> & <@U666> <#C666> &lt;!everyone&gt; *_~`";
  static final String LONGEST = "<".repeat(3000);
  static final IncidentNumber HUGE = new IncidentNumber(9_999_999_999L);
  static final IncidentChannel HERE =
      new IncidentChannel(
          HUGE,
          "C0123456789",
          "inc",
          Optional.of("1774699200.000100"),
          Optional.of(new Receipt.Announced("C9876543210", "1774699200.000200")));

  /** Titles that fill the whole of what a title may be, and one that would like to ping. */
  static final List<String> TITLES =
      List.of(
          "x",
          "🔥".repeat(60),
          "&".repeat(120),
          "<".repeat(120),
          "決".repeat(120),
          "a\u0301".repeat(60),
          INJECTION);

  static final List<String> SUMMARIES =
      List.of("", LONGEST, "🔥".repeat(1500), "&\n".repeat(1499) + "&", INJECTION);

  /** As many as an operator may add, with the longest names. */
  static final RoleCatalog ROLES =
      Books.roles(
          IntStream.range(0, 10)
              .mapToObj(each ->
                  "%s:\n  label: %s\n  duties:\n%s"
                      .formatted(
                          "x".repeat(31) + each,
                          "W".repeat(40),
                          ("    - '" + "&".repeat(200) + "'\n").repeat(10)))
              .collect(Collectors.joining()));

  /** With the longest names and badges. */
  static final StatusLabels STATUSES =
      Books.statuses(
          Arrays.stream(Status.values())
              .map(each ->
                  "%s:\n  name: %s\n"
                          .formatted(
                              each.name().toLowerCase(Locale.ROOT),
                              (each.name() + "W".repeat(40)).substring(0, 40))
                      + (each.isAccepted() ? "" : "  badge: ':%s:'\n".formatted("w".repeat(40))))
              .collect(Collectors.joining()));

  /** With the longest faces. */
  static final SeverityCatalog SEVERITIES =
      Books.severities(
          IntStream.rangeClosed(1, 4)
              .mapToObj(each ->
                  "sev%d:\n  name: %s\n  meaning: %s\n  badge: ':%s:'\n"
                      .formatted(each, "W".repeat(19) + each, "W".repeat(60), "w".repeat(40)))
              .collect(Collectors.joining()));

  private Extremes() {}

  static List<Incident> incidents() {
    return Arrays.stream(Status.values())
        .flatMap(status ->
            IntStream.range(0, TITLES.size())
                .mapToObj(each -> incident(status, TITLES.get(each), summary(each), each % 2 == 0)))
        .toList();
  }

  /** Of thirty services whose names begin so. */
  static Incident touching(String prefix) {
    return incident(Status.INVESTIGATING, "x", "", services(prefix));
  }

  /** A private one has everything else there is, too. */
  static Incident incident(Status status, String title, String summary, boolean isPrivate) {
    return incident(status, title, summary, isPrivate ? services("&".repeat(117)) : List.of());
  }

  private static Incident incident(
      Status status, String title, String summary, List<ServiceName> services) {
    var isPrivate = !services.isEmpty();
    return new Incident(
        HUGE,
        new Title(title),
        summary,
        SEVERITIES.now(isPrivate ? Severity.SEV1 : Severity.SEV4),
        false,
        status,
        isPrivate ? Visibility.PRIVATE : Visibility.OPEN,
        services,
        new Roles(isPrivate ? everyRole() : Map.of(Role.SCRIBE, GRACE)),
        new Milestones(NOON, NOON, NOON, NOON, null, null, null),
        new Impact(LONGEST, LONGEST),
        longId(),
        isPrivate ? IncidentKind.DRILL : IncidentKind.REAL,
        status == Status.MERGED ? HUGE : null,
        STATUSES);
  }

  /** Every service has a runbook. */
  static Catalog catalog() {
    var catalog = mock(Catalog.class);
    var runbook = URI.create("https://wiki.example/" + "x".repeat(150));
    var service = new Service("any", Optional.empty(), Optional.of(runbook));
    when(catalog.named(any())).thenReturn(Optional.of(service));
    return catalog;
  }

  private static String summary(int each) {
    return SUMMARIES.get(each % SUMMARIES.size());
  }

  private static List<ServiceName> services(String prefix) {
    return IntStream.range(100, 130).mapToObj(each -> ServiceName.of(prefix + each)).toList();
  }

  private static Map<Role, PersonId> everyRole() {
    return ROLES.all().stream().collect(Collectors.toMap(Function.identity(), r -> ADA));
  }

  private static PersonId longId() {
    return new PersonId("U" + "0".repeat(63));
  }
}
