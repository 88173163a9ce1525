package dev.muster.reminder;

import dev.muster.people.PersonId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("insurance")
record ScheduledFallbackRow(@Id long incident, String message, Instant postAt, String asks) {

  ScheduledFallback.Kept kept() {
    return new ScheduledFallback.Kept(message, new FallbackMessage(postAt, new PersonId(asks)));
  }
}
