package dev.muster.incident;

import dev.muster.catalog.ServiceName;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stores incidents in three tables. Callers must have a transaction. */
@Singleton
class IncidentStore {

  private final IncidentRows rows;
  private final RoleRows roles;
  private final ServiceRows services;
  private final RoleCatalog roleCatalog;
  private final SeverityCatalog severityCatalog;
  private final StatusLabels statusLabels;

  IncidentStore(
      IncidentRows rows,
      RoleRows roles,
      ServiceRows services,
      RoleCatalog roleCatalog,
      SeverityCatalog severityCatalog,
      StatusLabels statusLabels) {
    this.rows = rows;
    this.roles = roles;
    this.services = services;
    this.roleCatalog = roleCatalog;
    this.severityCatalog = severityCatalog;
    this.statusLabels = statusLabels;
  }

  Optional<Incident> declaredAs(String key) {
    return rows.findByDeclarationKey(key).map(this::whole);
  }

  /** The new incident's number; empty when a concurrent declaration has taken the key. */
  Optional<IncidentNumber> open(Declaration declaration, Instant at) {
    var milestones = declaration.milestones(at);
    var made =
        rows.declareOnce(
            declaration.key(),
            declaration.title().text(),
            declaration.summary(),
            declaration.handledAs(severityCatalog).key(),
            declaration.severity() == null,
            declaration.first(),
            declaration.visibility(),
            declaration.by().value(),
            at,
            declaration.purpose(),
            milestones.impactStarted(),
            milestones.mitigated(),
            milestones.resolved());
    if (made == 0) {
      return Optional.empty();
    }
    var number = rows.findByDeclarationKey(declaration.key()).orElseThrow().incidentNumber();
    keep(number.value(), declaration.services());
    return Optional.of(number);
  }

  Optional<Incident> lock(IncidentNumber number) {
    return rows.lock(number.value()) == 0 ? Optional.empty() : find(number);
  }

  Optional<Incident> find(IncidentNumber number) {
    return rows.findById(number.value()).map(this::whole);
  }

  List<Incident> findAll(Collection<IncidentNumber> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : whole(rows.findByNumberIn(numbers.stream().map(IncidentNumber::value).toList()));
  }

  List<Incident> findAll(Collection<IncidentNumber> numbers, Collection<Severity> severities) {
    return numbers.isEmpty() || severities.isEmpty()
        ? List.of()
        : whole(
            rows.findByNumberInAndSeverityIn(
                numbers.stream().map(IncidentNumber::value).toList(), keys(severities)));
  }

  List<IncidentNumber> accepted(Collection<Severity> severities) {
    return rows.numbers(Status.ACCEPTED, keys(severities)).stream()
        .map(IncidentNumber::new)
        .toList();
  }

  private static List<String> keys(Collection<Severity> severities) {
    return severities.stream().map(Severity::key).toList();
  }

  List<Incident> visibleTo(PersonId viewer, Collection<Status> statuses, long before, int size) {
    return whole(rows.visibleTo(viewer.value(), statuses, before, size));
  }

  List<Incident> involving(PersonId person, Collection<Status> statuses, int size) {
    return whole(rows.involving(person.value(), statuses, size));
  }

  List<Incident> visibleToAnyone(Collection<Status> statuses, long before, int size) {
    return whole(rows.visibleToAnyone(statuses, before, size));
  }

  void save(Incident before, Incident after) {
    if (before.equals(after)) {
      return;
    }
    var number = after.number().value();
    rows.update(rows.findById(number).orElseThrow().now(after));
    if (!before.roles().equals(after.roles())) {
      roles.clear(number);
      roles.saveAll(
          after.roles().holders().entrySet().stream()
              .map(each ->
                  new RoleRow(
                      new RoleRow.Key(number, each.getKey().key()), each.getValue().value()))
              .toList());
    }
    if (!before.services().equals(after.services())) {
      services.clear(number);
      keep(number, after.services());
    }
  }

  private void keep(long number, List<ServiceName> names) {
    services.saveAll(
        IntStream.range(0, names.size())
            .mapToObj(position ->
                new ServiceRow(new ServiceRow.Key(number, position), names.get(position).text()))
            .toList());
  }

  private Incident whole(IncidentRow row) {
    return whole(List.of(row)).get(0);
  }

  private List<Incident> whole(List<IncidentRow> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    var numbers = found.stream().map(row -> row.incidentNumber().value()).toList();
    Map<Long, Map<Role, PersonId>> holders =
        roles.of(numbers).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.key().incident(),
                    Collectors.toMap(
                        row -> roleCatalog.keyed(row.key().role()),
                        row -> new PersonId(row.person()))));
    Map<Long, List<ServiceName>> touched =
        services.of(numbers).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.key().incident(),
                    Collectors.mapping(
                        row -> ServiceName.stored(row.service()), Collectors.toList())));
    return found.stream()
        .map(row -> {
          var number = row.incidentNumber().value();
          return row.incident(
              severityCatalog,
              statusLabels,
              new Roles(holders.getOrDefault(number, Map.of())),
              touched.getOrDefault(number, List.of()));
        })
        .toList();
  }
}
