package dev.muster.api;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record SeverityBody(@Nullable String severity) implements Decision {

  @Override
  public void check() {
    var mistakes = new FieldErrors();
    mistakes.check("severity", () -> FieldReader.severity(severity));
    mistakes.requireNone();
  }

  @Override
  public Change on(Incident incident, PersonId by, Instant now) {
    return incident.changeSeverity(FieldReader.severity(severity), by, now);
  }
}
