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
 * The only writer of tasks. What is added, taken or done is a fact of the incident too, in the same
 * transaction, and refused once the incident is closed.
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
   * @throws Refused when there is no such incident, when it is closed, or when the text says
   *     nothing or too much
   */
  @Transactional
  public Task add(
      IncidentNumber incident, String text, @Nullable PersonId holder, PersonId by, Instant now) {
    var words = Task.words(text);
    incidents.decide(incident, before -> before.addTask(words, holder, by, now), now);
    return rows.save(TaskRow.added(incident, words, holder, by, now)).task();
  }

  /**
   * @param from who had it when the taker looked
   * @throws Refused when somebody else was quicker, or it is done
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
   * @throws Refused when it is already done
   */
  @Transactional
  public Task done(TaskId id, PersonId by, Instant now) {
    return change(
        id,
        task -> task.done(by, now),
        (before, done) -> before.finishTask(done.text(), by, now),
        now);
  }

  /** Whatever its incident's visibility. Faces ask the incident first. */
  @Transactional(readOnly = true)
  public Optional<Task> find(TaskId id) {
    return rows.findById(id.value()).map(TaskRow::task);
  }

  /** Those still open first, each part in the order in which they were added. */
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
          // Read again now that the incident is ours alone: of two clicks one wins.
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
