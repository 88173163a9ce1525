package dev.muster.incident;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;

@MappedEntity("timeline_mark")
record CaptureRow(@EmbeddedId Key key, boolean standing, Instant changedAt) {

  @Embeddable
  record Key(
      @MappedProperty("incident") long incident,
      @MappedProperty("source") String source,
      @MappedProperty("way") Capture.Way way,
      @MappedProperty("person") String person) {}
}
