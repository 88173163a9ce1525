package dev.muster.incident;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

@MappedEntity("incident_service")
record ServiceRow(@EmbeddedId @MappedProperty("") Key key, String service) {

  @Embeddable
  record Key(@MappedProperty("incident") long incident, @MappedProperty("position") int position) {}
}
