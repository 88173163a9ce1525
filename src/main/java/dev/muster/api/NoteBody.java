package dev.muster.api;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record NoteBody(@Nullable String text) implements Decision {

  @Override
  public void check() {
    var mistakes = new Mistakes();
    mistakes.check("text", () -> Fields.demandWords(text));
    mistakes.demandNone();
  }

  @Override
  public Change on(Incident incident, PersonId by, Instant now) {
    return incident.note(Fields.text(text), by, now);
  }
}
