package dev.muster.incident;

import dev.muster.catalog.ServiceName;
import dev.muster.people.PersonId;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@MappedEntity("incident")
record IncidentRow(
    @Id @GeneratedValue @Nullable Long number,
    String declarationKey,
    String title,
    String summary,
    String severity,
    boolean severityInDoubt,
    Status status,
    Visibility visibility,
    String declaredBy,
    @Nullable Instant impactStartedAt,
    @Nullable Instant detectedAt,
    Instant declaredAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant mitigatedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt,
    String usersAffected,
    String revenue,
    IncidentKind purpose,
    @Nullable Long mergedInto) {

  IncidentRow now(Incident incident) {
    var milestones = incident.milestones();
    return new IncidentRow(
        number,
        declarationKey,
        incident.title().text(),
        incident.summary(),
        incident.severity().key(),
        incident.severityInDoubt(),
        incident.status(),
        incident.visibility(),
        declaredBy,
        milestones.impactStarted(),
        milestones.detected(),
        milestones.declared(),
        milestones.acknowledged(),
        milestones.mitigated(),
        milestones.resolved(),
        milestones.closed(),
        incident.impact().usersAffected(),
        incident.impact().revenue(),
        incident.purpose(),
        incident.continuedIn().map(IncidentNumber::value).orElse(null));
  }

  Incident incident(
      SeverityCatalog severities, StatusLabels statuses, Roles roles, List<ServiceName> services) {
    return new Incident(
        incidentNumber(),
        new Title(title),
        summary,
        severities.now(Severity.of(severity)),
        severityInDoubt,
        status,
        visibility,
        services,
        roles,
        new Milestones(
            impactStartedAt,
            detectedAt,
            declaredAt,
            acknowledgedAt,
            mitigatedAt,
            resolvedAt,
            closedAt),
        new Impact(usersAffected, revenue),
        new PersonId(declaredBy),
        purpose,
        mergedInto == null ? null : new IncidentNumber(mergedInto),
        statuses);
  }

  IncidentNumber incidentNumber() {
    if (number == null) {
      throw new IllegalStateException("not saved yet");
    }
    return new IncidentNumber(number);
  }
}
