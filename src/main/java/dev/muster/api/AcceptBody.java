package dev.muster.api;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.people.PersonId;
import java.time.Instant;

record AcceptBody() implements Decision {

  @Override
  public Change on(Incident incident, PersonId by, Instant now) {
    return incident.accept(by, now);
  }
}
