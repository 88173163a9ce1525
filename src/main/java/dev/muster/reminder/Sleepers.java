package dev.muster.reminder;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Severity;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who should not be woken now. Somebody whose zone nobody knows is awake. */
@Singleton
class Sleepers {

  private final QuietHours quiet;
  private final BeanProvider<Incidents> incidents;
  private final People people;

  Sleepers(QuietHours quiet, BeanProvider<Incidents> incidents, People people) {
    this.quiet = quiet;
    this.incidents = incidents;
    this.people = people;
  }

  /** Those whose people sleep, and until when. */
  Map<IncidentNumber, Instant> until(List<Reminder> due, Instant now) {
    if (quiet.spans().isEmpty() || due.isEmpty()) {
      return Map.of();
    }
    var found = incidents.get().findAll(due.stream().map(Reminder::incident).toList());
    var asked = new HashMap<IncidentNumber, PersonId>();
    for (var reminder : due) {
      var incident = found.get(reminder.incident());
      if (incident != null) {
        asked.put(reminder.incident(), incident.asked(reminder.rings() + 1));
      }
    }
    var zones = people.zones(asked.values());
    var asleep = new HashMap<IncidentNumber, Instant>();
    found.forEach((number, incident) ->
        Optional.ofNullable(zones.get(asked.get(number)))
            .flatMap(zone -> quiet.until(incident.severity(), zone, now))
            .ifPresent(until -> asleep.put(number, until)));
    return asleep;
  }

  /** The same for one, whom it asks. What is over disturbs nobody, however bad it was. */
  Optional<Instant> until(Incident incident, PersonId asked, Instant now) {
    var severity = incident.status().isOpen() ? incident.severity() : Severity.SEV4;
    return Optional.ofNullable(people.zones(List.of(asked)).get(asked))
        .flatMap(zone -> quiet.until(severity, zone, now));
  }
}
