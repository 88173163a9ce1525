package dev.muster.api;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param occurredAt when it happened, if that was earlier
 */
record NoteBody(@Nullable String text, @Nullable Instant occurredAt) implements Decision {

  @Override
  public void check() {
    var mistakes = new Mistakes();
    mistakes.check("text", () -> Fields.demandWords(text));
    mistakes.check("occurred_at", () -> Fields.moment(occurredAt));
    mistakes.demandNone();
  }

  @Override
  public Change on(Incident incident, PersonId by, Instant now) {
    var earlier = Fields.moment(occurredAt);
    if (earlier != null && earlier.isAfter(now)) {
      throw Refused.because("occurred_at lies in the future; leave it out for now.");
    }
    return incident.note(Fields.text(text), by, earlier == null ? now : earlier);
  }
}
