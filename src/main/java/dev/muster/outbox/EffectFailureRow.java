package dev.muster.outbox;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;

@MappedEntity("problem")
record EffectFailureRow(@EmbeddedId Key key, String kind, String sentence, Instant since) {

  @Embeddable
  record Key(@MappedProperty("incident") long incident, @MappedProperty("cause") String cause) {}

  EffectFailure problem() {
    return new EffectFailure(sentence, since);
  }
}
