package dev.muster.api;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record DeclineBody(@Nullable String reason) implements Decision {

  @Override
  public void check() {
    var mistakes = new FieldErrors();
    mistakes.check("reason", () -> FieldReader.requireWords(reason));
    mistakes.requireNone();
  }

  @Override
  public Change on(Incident incident, PersonId by, Instant now) {
    return incident.decline(FieldReader.text(reason), by, now);
  }
}
