package dev.muster.follower;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;

@MappedEntity("follower")
record FollowerRow(@EmbeddedId Key key, boolean present, Instant movedAt, Instant since) {

  @Embeddable
  record Key(@MappedProperty("incident") long incident, @MappedProperty("person") String person) {}
}
