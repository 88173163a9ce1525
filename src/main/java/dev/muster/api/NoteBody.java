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
 * @param kind omitted for a plain note
 * @param occurredAt when it happened, if earlier than now
 */
record NoteBody(@Nullable String text, @Nullable Instant occurredAt, @Nullable String kind)
    implements Decision {

  @Override
  public void check() {
    var mistakes = new FieldErrors();
    mistakes.check("text", () -> FieldReader.requireWords(text));
    mistakes.check("kind", this::kindOfNote);
    mistakes.check("occurred_at", () -> FieldReader.moment(occurredAt));
    mistakes.requireNone();
  }

  @Override
  public Change on(Incident incident, PersonId by, Instant now) {
    var earlier = FieldReader.moment(occurredAt);
    if (earlier != null && earlier.isAfter(now)) {
      throw Refused.because("occurred_at lies in the future; leave it out for now.");
    }
    return incident.note(kindOfNote(), FieldReader.text(text), by, earlier == null ? now : earlier);
  }

  private NoteKind kindOfNote() {
    return kind == null
        ? NoteKind.NOTE
        : FieldReader.choice(Arrays.stream(NoteKind.values()), kind);
  }
}
