package dev.muster.postmortem;

import dev.muster.actionitem.ActionItem;
import dev.muster.actionitem.ActionItems;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Narrator;
import dev.muster.incident.RoleCatalog;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.incident.Viewer;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drafts postmortems from the recorded facts. */
@Singleton
public class Postmortems {

  private final Incidents incidents;
  private final Timeline timeline;
  private final ActionItems actionItems;
  private final People people;
  private final RoleCatalog roles;

  Postmortems(
      Incidents incidents,
      Timeline timeline,
      ActionItems actionItems,
      People people,
      RoleCatalog roles) {
    this.incidents = incidents;
    this.timeline = timeline;
    this.actionItems = actionItems;
    this.people = people;
    this.roles = roles;
  }

  /** No visibility check: for internal use. Entry points pass a {@link Viewer}. */
  @Transactional(readOnly = true)
  public Optional<PostmortemFile> draft(IncidentNumber number, Instant now) {
    return incidents.find(number).map(incident -> draft(incident, now));
  }

  /** Empty also when the viewer may not see the incident. */
  @Transactional(readOnly = true)
  public Optional<PostmortemFile> draft(IncidentNumber number, Viewer viewer, Instant now) {
    return incidents.find(number, viewer).map(incident -> draft(incident, now));
  }

  private PostmortemFile draft(Incident incident, Instant now) {
    var entries = timeline.of(incident.number());
    var items = actionItems.of(incident.number());
    var names = people.names(mentioned(incident, entries, items));
    return PostmortemFile.of(
        incident, PostmortemDraft.of(incident, roles.of(incident), entries, items, names, now));
  }

  private static Set<PersonId> mentioned(
      Incident incident, List<TimelineEntry> entries, List<ActionItem> items) {
    return Stream.of(
            incident.participants().stream(),
            items.stream().flatMap(ActionItem::people),
            entries.stream().flatMap(entry -> Narrator.tell(entry).people()))
        .flatMap(each -> each)
        .collect(Collectors.toSet());
  }
}
