package dev.muster.channel;

import dev.muster.catalog.ServiceName;
import dev.muster.incident.Incident;
import dev.muster.incident.Severity;
import dev.muster.people.PersonId;
import java.util.List;
import java.util.Set;

/**
 * Which people are invited to which incidents.
 *
 * @param severities empty for all
 * @param services the incident must affect one of them; empty for all incidents, including those
 *     without a service
 * @param people Slack user ids
 * @param groups Slack user group ids
 * @param whenPrivate whether the rule applies to private incidents too
 */
record InvitationRule(
    Set<Severity> severities,
    Set<ServiceName> services,
    List<PersonId> people,
    List<String> groups,
    boolean whenPrivate) {

  /** False for drills, tests and tutorials, which must not take people away from their work. */
  boolean callsInto(Incident incident) {
    return incident.purpose().isReal()
        && (whenPrivate || !incident.isPrivate())
        && (severities.isEmpty() || severities.contains(incident.severity()))
        && (services.isEmpty() || names(incident.services()));
  }

  /** Whether the rule lists one of these services. */
  boolean names(List<ServiceName> touched) {
    return touched.stream().anyMatch(services::contains);
  }
}
