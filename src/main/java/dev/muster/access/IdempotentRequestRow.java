package dev.muster.access;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;

@MappedEntity("request")
record IdempotentRequestRow(
    @EmbeddedId @MappedProperty("") Key key,
    String fingerprint,
    String answer,
    Instant receivedAt) {

  @Embeddable
  record Key(
      @MappedProperty("person") String person, @MappedProperty("request_key") String requestKey) {}
}
