package dev.muster.web;

import dev.muster.access.Tokens;
import dev.muster.actionitem.ActionItem;
import dev.muster.actionitem.ActionItems;
import dev.muster.catalog.Catalog;
import dev.muster.catalog.Service;
import dev.muster.catalog.ServiceName;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Narrator;
import dev.muster.incident.PostmortemDeadlines;
import dev.muster.incident.Role;
import dev.muster.incident.RoleCatalog;
import dev.muster.incident.Status;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.incident.Updates;
import dev.muster.incident.Viewer;
import dev.muster.outbox.EffectFailures;
import dev.muster.outbox.PendingEffects;
import dev.muster.people.Names;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.task.Task;
import dev.muster.task.Tasks;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects the data of a page, for an anonymous reader or for a token holder. */
@Singleton
class PageQueries {

  static final int ENTRIES = 100;
  static final int INCIDENTS = 50;

  private static final Viewer.Anyone READER = new Viewer.Anyone();
  private static final Set<Status> OVER =
      Set.copyOf(EnumSet.complementOf(EnumSet.copyOf(Status.OPEN)));

  private final Incidents incidents;
  private final Timeline timeline;
  private final Updates updates;
  private final ActionItems actionItems;
  private final Tasks tasks;
  private final Catalog catalog;
  private final PendingEffects pendingEffects;
  private final EffectFailures problems;
  private final People people;
  private final RoleCatalog roles;
  private final PostmortemDeadlines deadlines;
  private final boolean hasForms;

  PageQueries(
      Incidents incidents,
      Timeline timeline,
      Updates updates,
      ActionItems actionItems,
      Tasks tasks,
      Catalog catalog,
      PendingEffects pendingEffects,
      EffectFailures problems,
      People people,
      RoleCatalog roles,
      PostmortemDeadlines deadlines,
      Optional<Tokens> tokens) {
    this.incidents = incidents;
    this.timeline = timeline;
    this.updates = updates;
    this.actionItems = actionItems;
    this.tasks = tasks;
    this.catalog = catalog;
    this.pendingEffects = pendingEffects;
    this.problems = problems;
    this.people = people;
    this.roles = roles;
    this.deadlines = deadlines;
    this.hasForms = tokens.isPresent();
  }

  /** Whether the pages have forms, which need a token. */
  boolean haveForms() {
    return hasForms;
  }

  @Transactional(readOnly = true)
  IncidentsPage incidents(Optional<Long> openBefore, Optional<Long> overBefore) {
    var open = listing(Status.OPEN, openBefore);
    var over = listing(OVER, overBefore);
    var commanders =
        Stream.of(open, over)
            .flatMap(listing -> listing.incidents().stream())
            .flatMap(incident -> incident.roles().holder(Role.COMMANDER).stream())
            .collect(Collectors.toSet());
    var listed =
        Stream.of(open, over)
            .flatMap(listing -> listing.incidents().stream())
            .map(Incident::number)
            .toList();
    return new IncidentsPage(
        open, over, people.names(commanders), pendingEffects.of(listed), hasForms);
  }

  /**
   * @param after the last entry of the previous page
   */
  @Transactional(readOnly = true)
  Optional<IncidentPage> incident(IncidentNumber number, Optional<Long> after, Instant now) {
    return incidents.find(number, READER).map(incident -> page(incident, after, now));
  }

  /** For a token holder, who also sees private incidents that they belong to. */
  @Transactional(readOnly = true)
  Optional<IncidentPage> incident(
      IncidentNumber number, PersonId viewer, Optional<Long> after, Instant now) {
    return incidents
        .find(number, new Viewer.Known(viewer))
        .map(incident -> page(incident, after, now));
  }

  private IncidentsPage.Listing listing(Collection<Status> statuses, Optional<Long> before) {
    return IncidentsPage.Listing.of(
        incidents.list(READER, statuses, before.orElse(Long.MAX_VALUE), INCIDENTS + 1), INCIDENTS);
  }

  private IncidentPage page(Incident incident, Optional<Long> after, Instant now) {
    var cursor =
        after.flatMap(timeline::entry).filter(entry -> entry.incident().equals(incident.number()));
    var found = timeline.page(incident.number(), cursor, ENTRIES + 1);
    var entries = found.subList(0, Math.min(ENTRIES, found.size()));
    var items = actionItems.of(incident.number());
    var sharedOut = tasks.of(incident.number());
    var update = updates.newest(incident.number());
    return new IncidentPage(
        incident,
        roles.of(incident),
        incident.services().stream().map(this::service).toList(),
        items,
        sharedOut,
        deadlines.due(incident),
        update,
        entries,
        found.size() > ENTRIES ? Optional.of(entries.get(ENTRIES - 1).id()) : Optional.empty(),
        cursor.isPresent(),
        names(
            incident, items, sharedOut, Stream.concat(update.stream(), entries.stream()).toList()),
        Optional.ofNullable(pendingEffects.of(List.of(incident.number())).get(incident.number())),
        problems.of(incident.number()),
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        hasForms ? offered(incident) : List.of());
  }

  /** The catalogue's services, and those of the incident that are not in the catalogue. */
  private List<Service> offered(Incident incident) {
    return Stream.concat(
            catalog.services().stream(),
            incident.services().stream()
                .filter(name -> catalog.named(name).isEmpty())
                .map(this::service))
        .toList();
  }

  private Service service(ServiceName name) {
    return catalog.named(name).orElse(new Service(name.text(), Optional.empty(), Optional.empty()));
  }

  private Names names(
      Incident incident, List<ActionItem> items, List<Task> tasks, List<TimelineEntry> entries) {
    Stream<PersonId> everybody =
        Stream.of(
                incident.participants().stream(),
                items.stream().flatMap(ActionItem::people),
                tasks.stream().flatMap(Task::people),
                entries.stream().flatMap(entry -> Narrator.tell(entry).people()),
                entries.stream().flatMap(entry -> entry.amended().people()))
            .flatMap(each -> each);
    return people.names(everybody.collect(Collectors.toSet()));
  }
}
