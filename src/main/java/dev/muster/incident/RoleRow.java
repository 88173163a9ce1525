package dev.muster.incident;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

@MappedEntity("incident_role")
record RoleRow(@EmbeddedId @MappedProperty("") Key key, String person) {

  @Embeddable
  record Key(@MappedProperty("incident") long incident, @MappedProperty("role") String role) {}
}
