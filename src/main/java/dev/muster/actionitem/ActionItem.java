package dev.muster.actionitem;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing to change after an incident.
 *
 * @param owner empty while nobody has taken it
 * @param due the last day, in whatever zone the owner lives
 * @param priority empty until somebody says
 * @param kind empty until somebody says
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

  /** Everybody this item names. */
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
