package dev.muster.incident;

import dev.muster.catalog.Catalog;
import dev.muster.catalog.ServiceName;
import dev.muster.incident.IncidentEvent.ServicesChanged;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Refuses to add a service that is private by default to an open incident, because the service's
 * name alone would reveal the incident. A declaration may deliberately override this; an edit may
 * not.
 */
@Singleton
class PrivateServices implements IncidentGuard {

  private final Catalog catalog;

  PrivateServices(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void admit(Declaration declaration, Instant now) {}

  @Override
  public void admit(Incident before, Change change, Instant now) {
    if (change.event() instanceof ServicesChanged changed && !before.isPrivate()) {
      requireNonePrivate(changed.added(), before.number());
    }
  }

  @Override
  public void admit(
      Incident incident, TimelineEntry entry, Amendment amendment, PersonId by, Instant now) {}

  private void requireNonePrivate(List<ServiceName> added, IncidentNumber number) {
    var kept = added.stream().filter(each -> catalog.privateAs(each).isPresent()).toList();
    if (!kept.isEmpty()) {
      throw Refused.because(
          "%s is private as a rule%s, and everybody can see %s: leave it out here, and declare a"
              + " private incident for it.",
          ServiceNames.listed(kept),
          kept.stream().allMatch(each -> catalog.named(each).isPresent())
              ? ""
              : ", or could be taken for a service that is",
          number);
    }
  }
}
