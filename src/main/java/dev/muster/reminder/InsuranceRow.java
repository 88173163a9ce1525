package dev.muster.reminder;

import dev.muster.people.PersonId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("insurance")
record InsuranceRow(@Id long incident, String message, Instant postAt, String asks) {

  Insurance.Kept kept() {
    return new Insurance.Kept(message, new Cover(postAt, new PersonId(asks)));
  }
}
