package dev.muster.task;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The only writer of tasks. Adding, taking or completing one also records an event on the incident
 * in the same transaction, and is refused once the incident is closed.
 */
@Singleton
public class Tasks {

  private final TaskRows rows;
  private final Incidents incidents;

  Tasks(TaskRows rows, Incidents incidents) {
    this.rows = rows;
    this.incidents = incidents;
  }

  /**
   * @throws Refused when the incident does not exist or is closed, or when the text is empty or too
   *     long
   */
  @Transactional
  public Task add(
      IncidentNumber incident, String text, @Nullable PersonId holder, PersonId by, Instant now) {
    var words = Task.words(text);
    incidents.decide(incident, before -> before.addTask(words, holder, by, now), now);
    return rows.save(TaskRow.added(incident, words, holder, by, now)).task();
  }

  /**
   * @param from the holder shown to the person who takes it
   * @throws Refused when the task does not exist, is done, is already theirs or has another holder
   *     by now, or when the incident is closed
   */
  @Transactional
  public Task take(TaskId id, Optional<PersonId> from, PersonId by, Instant now) {
    return change(
        id,
        task -> task.taken(from, by, now),
        (before, taken) -> before.takeTask(taken.text(), by, from.orElse(null), by, now),
        now);
  }

  /**
   * @throws Refused when the task does not exist or is already done, or when the incident is closed
   */
  @Transactional
  public Task done(TaskId id, PersonId by, Instant now) {
    return change(
        id,
        task -> task.done(by, now),
        (before, done) -> before.finishTask(done.text(), by, now),
        now);
  }

  /** No visibility check: entry points must check the incident first. */
  @Transactional(readOnly = true)
  public Optional<Task> find(TaskId id) {
    return rows.findById(id.value()).map(TaskRow::task);
  }

  /** Open tasks first, each group in the order in which they were added. */
  @Transactional(readOnly = true)
  public List<Task> of(IncidentNumber incident) {
    return rows.of(incident.value()).stream()
        .map(TaskRow::task)
        .sorted(Comparator.comparing(Task::isDone))
        .toList();
  }

  private Task change(
      TaskId id,
      UnaryOperator<Task> deed,
      BiFunction<Incident, Task, Change> decision,
      Instant now) {
    incidents.decide(
        require(id).incident(),
        before -> {
          // Read again under the incident's lock, so that of two clicks only one succeeds.
          var after = deed.apply(require(id));
          var change = decision.apply(before, after);
          rows.update(TaskRow.of(after));
          return change;
        },
        now);
    return require(id);
  }

  private Task require(TaskId id) {
    return find(id)
        .orElseThrow(() -> Refused.because("There is no such task. See /incident task."));
  }
}
