package dev.muster.api;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.incident.NoteKind;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * @param kind left out for a plain note
 * @param occurredAt when it happened, if that was earlier
 */
record NoteBody(@Nullable String text, @Nullable Instant occurredAt, @Nullable String kind)
    implements Decision {

  @Override
  public void check() {
    var mistakes = new Mistakes();
    mistakes.check("text", () -> Fields.demandWords(text));
    mistakes.check("kind", this::kindOfNote);
    mistakes.check("occurred_at", () -> Fields.moment(occurredAt));
    mistakes.demandNone();
  }

  @Override
  public Change on(Incident incident, PersonId by, Instant now) {
    var earlier = Fields.moment(occurredAt);
    if (earlier != null && earlier.isAfter(now)) {
      throw Refused.because("occurred_at lies in the future; leave it out for now.");
    }
    return incident.note(kindOfNote(), Fields.text(text), by, earlier == null ? now : earlier);
  }

  private NoteKind kindOfNote() {
    return kind == null ? NoteKind.NOTE : Fields.choice(Arrays.stream(NoteKind.values()), kind);
  }
}
