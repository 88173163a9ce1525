package dev.muster.incident;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

@MappedEntity("newest_update")
record NewestUpdateRow(@EmbeddedId Key key, long entry) {

  @Embeddable
  record Key(
      @MappedProperty("incident") long incident, @MappedProperty("audience") Audience audience) {}
}
