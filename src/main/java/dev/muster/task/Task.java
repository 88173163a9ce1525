package dev.muster.task;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.incident.UserText;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task to do while an incident is open.
 *
 * @param holder the assignee; null while unassigned
 */
public record Task(
    TaskId id,
    IncidentNumber incident,
    String text,
    PersonId addedBy,
    Instant addedAt,
    @Nullable PersonId holder,
    @Nullable Instant heldSince,
    @Nullable PersonId doneBy,
    @Nullable Instant doneAt) {

  public static final int LONGEST = 500;

  public boolean isDone() {
    return doneAt != null;
  }

  public boolean isHeldBy(PersonId person) {
    return person.equals(holder);
  }

  /** The assignee, who added it and who completed it. */
  public Stream<PersonId> people() {
    return Stream.of(holder, addedBy, doneBy).filter(Objects::nonNull);
  }

  /** Cleans and validates the text of a task. */
  static String words(String typed) {
    var words = UserText.line(typed);
    if (words.isEmpty()) {
      throw Refused.because("Say what is to be done: /incident task <what> [@person].");
    }
    if (words.length() > LONGEST) {
      throw Refused.because(
          "The task has %,d characters; keep it to %,d.", words.length(), LONGEST);
    }
    return words;
  }

  /**
   * @param from the holder shown to the person who takes it; taking is refused if it changed since
   */
  Task taken(Optional<PersonId> from, PersonId by, Instant at) {
    requireOpen();
    if (isHeldBy(by)) {
      throw Refused.because("You have this task already: %s", text);
    }
    if (!from.equals(Optional.ofNullable(holder))) {
      throw Refused.because(
          "Somebody was quicker with this task: %s. /incident task shows who has what.", text);
    }
    return new Task(id, incident, text, addedBy, addedAt, by, at, doneBy, doneAt);
  }

  Task done(PersonId by, Instant at) {
    requireOpen();
    return new Task(id, incident, text, addedBy, addedAt, holder, heldSince, by, at);
  }

  private void requireOpen() {
    if (isDone()) {
      throw Refused.because(
          "This task of %s is already done: %s. /incident task shows what is left.",
          incident, text);
    }
  }
}
