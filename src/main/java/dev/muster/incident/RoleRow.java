package dev.muster.incident;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("incident_role")
record RoleRow(@EmbeddedId Key key, String person) {

  @Embeddable
  record Key(long incident, Role role) {}
}
