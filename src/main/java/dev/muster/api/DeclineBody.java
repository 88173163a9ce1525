package dev.muster.api;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record DeclineBody(@Nullable String reason) implements Decision {

  @Override
  public void check() {
    var mistakes = new Mistakes();
    mistakes.check("reason", () -> Fields.demandWords(reason));
    mistakes.demandNone();
  }

  @Override
  public Change on(Incident incident, PersonId by, Instant now) {
    return incident.decline(Fields.text(reason), by, now);
  }
}
