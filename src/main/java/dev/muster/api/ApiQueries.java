package dev.muster.api;

import static dev.muster.api.EventJson.word;

import dev.muster.catalog.ServiceName;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Narration;
import dev.muster.incident.Narrator;
import dev.muster.incident.RoleCatalog;
import dev.muster.incident.Status;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.incident.Viewer;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.IncidentChannels;
import dev.muster.outbox.PendingEffects;
import dev.muster.people.Names;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the data of a response for an authenticated person. */
@Singleton
class ApiQueries {

  private final Incidents incidents;
  private final Timeline timeline;
  private final IncidentChannels directory;
  private final PendingEffects pendingEffects;
  private final People people;
  private final RoleCatalog roles;

  ApiQueries(
      Incidents incidents,
      Timeline timeline,
      IncidentChannels directory,
      PendingEffects pendingEffects,
      People people,
      RoleCatalog roles) {
    this.incidents = incidents;
    this.timeline = timeline;
    this.directory = directory;
    this.pendingEffects = pendingEffects;
    this.people = people;
    this.roles = roles;
  }

  /** Returns one more than {@code size} if there are more. */
  @Transactional(readOnly = true)
  List<IncidentResponse.One> list(
      PersonId viewer, Collection<Status> statuses, long before, int size) {
    return shown(incidents.list(new Viewer.Known(viewer), statuses, before, size + 1));
  }

  @Transactional(readOnly = true)
  Optional<IncidentResponse.One> find(IncidentNumber number, PersonId viewer) {
    return incidents.find(number, new Viewer.Known(viewer)).map(this::shown);
  }

  /**
   * Empty when the incident does not exist or this person may not see it. Has one entry more than
   * the page holds if there are more.
   *
   * @throws ApiError when {@code after} is not an entry of this incident
   */
  @Transactional(readOnly = true)
  Optional<List<IncidentResponse.Entry>> timeline(
      IncidentNumber number, PersonId viewer, Optional<Long> after, int size) {
    return incidents
        .find(number, new Viewer.Known(viewer))
        .map(incident ->
            entries(timeline.page(number, after.map(each -> entry(number, each)), size + 1)));
  }

  @Transactional(readOnly = true)
  IncidentResponse.One shown(Incident incident) {
    return shown(List.of(incident)).getFirst();
  }

  private TimelineEntry entry(IncidentNumber number, long id) {
    return timeline
        .entry(id)
        .filter(entry -> entry.incident().equals(number))
        .orElseThrow(() ->
            ApiError.field("after", "There is no such entry here; follow \"next\" as it is."));
  }

  private List<IncidentResponse.One> shown(List<Incident> found) {
    var numbers = found.stream().map(Incident::number).toList();
    var names = people.names(found.stream().flatMap(each -> each.participants().stream()).toList());
    var incidentChannel = directory.of(numbers);
    var waiting = pendingEffects.of(numbers);
    return found.stream()
        .map(each ->
            shown(each, names, incidentChannel.get(each.number()), waiting.get(each.number())))
        .toList();
  }

  private IncidentResponse.One shown(
      Incident incident,
      Names names,
      @Nullable IncidentChannel here,
      PendingEffects.@Nullable Waiting waiting) {
    var number = incident.number().value();
    return new IncidentResponse.One(
        number,
        incident.number().toString(),
        incident.title().text(),
        incident.summary(),
        word(incident.severity()),
        incident.severity().name(),
        incident.severityInDoubt(),
        word(incident.status()),
        incident.statusLabel(),
        incident.isPrivate(),
        word(incident.purpose()),
        incident.continuedIn().map(IncidentNumber::value).orElse(null),
        incident.services().stream().map(ServiceName::text).toList(),
        someone(incident.declaredBy(), names),
        roles(incident, names),
        milestones(incident.milestones()),
        new IncidentResponse.Impact(incident.impact().usersAffected(), incident.impact().revenue()),
        here == null ? null : new IncidentResponse.Channel(here.channelId(), here.channelName()),
        waiting == null ? null : new IncidentResponse.Waiting(waiting.effects(), waiting.since()),
        IncidentsApi.PATH + "/" + number,
        "/incidents/" + number);
  }

  private Map<String, IncidentResponse.@Nullable Someone> roles(Incident incident, Names names) {
    var holders = new LinkedHashMap<String, IncidentResponse.@Nullable Someone>();
    for (var role : roles.of(incident)) {
      holders.put(
          word(role),
          incident.roles().holder(role).map(holder -> someone(holder, names)).orElse(null));
    }
    return holders;
  }

  private static IncidentResponse.Milestones milestones(dev.muster.incident.Milestones known) {
    return new IncidentResponse.Milestones(
        known.impactStarted(),
        known.detected(),
        known.declared(),
        known.acknowledged(),
        known.mitigated(),
        known.resolved(),
        known.closed());
  }

  private List<IncidentResponse.Entry> entries(List<TimelineEntry> found) {
    var names =
        people.names(
            found.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.by()), Narrator.tell(each).people()))
                .collect(Collectors.toSet()));
    return found.stream().map(each -> entry(each, names)).toList();
  }

  private static IncidentResponse.Entry entry(TimelineEntry entry, Names names) {
    var details = EventJson.of(entry.event());
    return new IncidentResponse.Entry(
        entry.id(),
        details.kind(),
        entry.occurredAt(),
        entry.recordedAt(),
        someone(entry.by(), names),
        sentence(Narrator.tell(entry), names),
        details.fields(),
        entry.amended().withdrawn(),
        entry.amended().starred(),
        entry.amended().corrected().orElse(null));
  }

  private static String sentence(Narration narration, Names names) {
    return narration.parts().stream()
        .map(part ->
            switch (part) {
              case Narration.Plain(var words) -> words;
              case Narration.Quoted(var words) -> words;
              case Narration.Linked(var words, var address) -> words;
              case Narration.Someone(var person) -> names.of(person);
              case Narration.Moment(var at) -> at.toString();
            })
        .collect(Collectors.joining());
  }

  private static IncidentResponse.Someone someone(PersonId person, Names names) {
    return new IncidentResponse.Someone(person.value(), names.of(person));
  }
}
