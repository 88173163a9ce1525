package dev.muster.runbook;

import dev.muster.incident.IncidentNumber;
import dev.muster.people.PersonId;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;

@MappedEntity("runbook_tick")
record TickRow(@EmbeddedId Key key, String tickedBy, Instant tickedAt) {

  @Embeddable
  record Key(
      @MappedProperty("incident") long incident,
      @MappedProperty("runbook") String runbook,
      @MappedProperty("step") String step) {

    static Key of(IncidentNumber incident, Runbook runbook, Runbook.Step step) {
      return new Key(incident.value(), runbook.name(), step.words());
    }
  }

  Tick tick() {
    return new Tick(new PersonId(tickedBy), tickedAt);
  }
}
