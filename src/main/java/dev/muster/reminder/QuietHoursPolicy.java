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

/**
 * Decides which reminders and nudges wait until the quiet hours of the user they ask are over. A
 * user without a known time zone has no quiet hours.
 */
@Singleton
class QuietHoursPolicy {

  private final QuietHours quiet;
  private final BeanProvider<Incidents> incidents;
  private final People people;

  QuietHoursPolicy(QuietHours quiet, BeanProvider<Incidents> incidents, People people) {
    this.quiet = quiet;
    this.incidents = incidents;
    this.people = people;
  }

  /** The incidents whose reminders wait, and until when. */
  Map<IncidentNumber, Instant> until(List<Reminder> due, Instant now) {
    if (quiet.spans().isEmpty() || due.isEmpty()) {
      return Map.of();
    }
    var numbers = due.stream().map(Reminder::incident).toList();
    var found = incidents.get().findAll(numbers, quiet.spans().keySet());
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

  /**
   * The nudges that wait, and until when. For incidents that have ended the quiet hours of SEV4
   * apply, whatever their severity.
   */
  Map<NudgeRow.Key, Instant> nudged(
      List<NudgeRow> due, Map<IncidentNumber, Incident> found, Instant now) {
    if (quiet.spans().isEmpty()) {
      return Map.of();
    }
    var asked = new HashMap<NudgeRow.Key, PersonId>();
    for (var row : due) {
      var incident = found.get(row.number());
      if (incident != null) {
        asked.put(row.key(), row.nudge().asks(incident));
      }
    }
    var zones = people.zones(asked.values());
    var asleep = new HashMap<NudgeRow.Key, Instant>();
    for (var row : due) {
      Optional.ofNullable(found.get(row.number()))
          .flatMap(incident ->
              Optional.ofNullable(zones.get(asked.get(row.key())))
                  .flatMap(zone -> quiet.until(disturbing(incident), zone, now)))
          .ifPresent(until -> asleep.put(row.key(), until));
    }
    return asleep;
  }

  private static Severity disturbing(Incident incident) {
    return incident.status().isOpen() ? incident.severity() : Severity.SEV4;
  }
}
