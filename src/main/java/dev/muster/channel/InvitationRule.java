package dev.muster.channel;

import dev.muster.catalog.ServiceName;
import dev.muster.incident.Incident;
import dev.muster.incident.Severity;
import dev.muster.people.PersonId;
import java.util.List;
import java.util.Set;

/**
 * Who is called into which incidents.
 *
 * @param severities empty for all
 * @param services one of them is enough; empty for all incidents, those without a service too
 * @param people by the ids the chat knows them by
 * @param groups of people, by the ids the chat knows them by
 * @param whenPrivate whether it holds for private incidents, too
 */
record InvitationRule(
    Set<Severity> severities,
    Set<ServiceName> services,
    List<PersonId> people,
    List<String> groups,
    boolean whenPrivate) {

  /** Nobody is called away from their work for what is not real. */
  boolean callsInto(Incident incident) {
    return incident.purpose().isReal()
        && (whenPrivate || !incident.isPrivate())
        && (severities.isEmpty() || severities.contains(incident.severity()))
        && (services.isEmpty() || names(incident.services()));
  }

  /** Whether it is for one of them by name. */
  boolean names(List<ServiceName> touched) {
    return touched.stream().anyMatch(services::contains);
  }
}
