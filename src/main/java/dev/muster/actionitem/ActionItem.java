package dev.muster.actionitem;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up to do after an incident.
 *
 * @param owner null while unassigned
 * @param due the last day, in the owner's time zone; null if not set
 * @param priority null if not set
 * @param kind null if not set
 */
public record ActionItem(
    ActionItemId id,
    IncidentNumber incident,
    String text,
    @Nullable PersonId owner,
    @Nullable LocalDate due,
    @Nullable Priority priority,
    @Nullable Kind kind,
    PersonId addedBy,
    Instant addedAt,
    @Nullable PersonId doneBy,
    @Nullable Instant doneAt) {

  public boolean isDone() {
    return doneAt != null;
  }

  public boolean isOverdue(LocalDate today) {
    return !isDone() && due != null && due.isBefore(today);
  }

  /** The owner, who added it and who completed it. */
  public Stream<PersonId> people() {
    return Stream.of(owner, addedBy, doneBy).filter(person -> person != null);
  }

  ActionItem done(PersonId by, Instant at) {
    if (isDone()) {
      throw Refused.because("This action item of %s is already done: %s", incident, text);
    }
    return new ActionItem(id, incident, text, owner, due, priority, kind, addedBy, addedAt, by, at);
  }
}
