package dev.muster.task;

import dev.muster.incident.IncidentNumber;
import dev.muster.people.PersonId;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("task")
record TaskRow(
    @Id @GeneratedValue @Nullable Long id,
    long incident,
    String text,
    String addedBy,
    Instant addedAt,
    @Nullable String holder,
    @Nullable Instant heldSince,
    @Nullable String doneBy,
    @Nullable Instant doneAt) {

  static TaskRow added(
      IncidentNumber incident, String text, @Nullable PersonId holder, PersonId by, Instant at) {
    return new TaskRow(
        null,
        incident.value(),
        text,
        by.value(),
        at,
        idOf(holder),
        holder == null ? null : at,
        null,
        null);
  }

  static TaskRow of(Task task) {
    return new TaskRow(
        task.id().value(),
        task.incident().value(),
        task.text(),
        task.addedBy().value(),
        task.addedAt(),
        idOf(task.holder()),
        task.heldSince(),
        idOf(task.doneBy()),
        task.doneAt());
  }

  Task task() {
    if (id == null) {
      throw new IllegalStateException("not saved yet");
    }
    return new Task(
        new TaskId(id),
        new IncidentNumber(incident),
        text,
        new PersonId(addedBy),
        addedAt,
        personOf(holder),
        heldSince,
        personOf(doneBy),
        doneAt);
  }

  private static @Nullable String idOf(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  private static @Nullable PersonId personOf(@Nullable String id) {
    return id == null ? null : new PersonId(id);
  }
}
