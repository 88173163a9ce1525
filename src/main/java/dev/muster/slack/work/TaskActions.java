package dev.muster.slack.work;

import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.people.People;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import dev.muster.task.Task;
import dev.muster.task.Tasks;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Handles the buttons of a task, and updates the list that contains them. */
@Singleton
class TaskActions {

  private final Incidents incidents;
  private final People people;
  private final Tasks tasks;
  private final TaskList list;

  TaskActions(Incidents incidents, People people, Tasks tasks, TaskList list) {
    this.incidents = incidents;
    this.people = people;
    this.tasks = tasks;
    this.list = list;
  }

  Answer take(Button.Press press) {
    var pressed = pressed(press);
    requireAsSeen(press, pressed);
    tasks.take(pressed.task(), pressed.holder(), press.by(), press.now());
    return shown(press, pressed.page());
  }

  Answer finish(Button.Press press) {
    var pressed = pressed(press);
    requireAsSeen(press, pressed);
    tasks.done(pressed.task(), press.by(), press.now());
    return shown(press, pressed.page());
  }

  /**
   * Refuses a task whose holder has changed since the list was shown. Tasks that are done, or held
   * by the person who pressed, are checked by {@link Tasks}.
   */
  private void requireAsSeen(Button.Press press, TaskValue pressed) {
    incidents.hold(press.incident());
    tasks
        .find(pressed.task())
        .filter(task -> !task.isDone() && !task.isHeldBy(press.by()))
        .filter(task -> !pressed.holder().equals(Optional.ofNullable(task.holder())))
        .ifPresent(task -> {
          throw Refused.because(
              "%s has this task by now: %s. /incident task shows who has what.",
              holder(task), task.text());
        });
  }

  private String holder(Task task) {
    return Optional.ofNullable(task.holder())
        .map(person -> people.names(List.of(person)).of(person))
        .orElse("Nobody");
  }

  private TaskValue pressed(Button.Press press) {
    var pressed = TaskValue.read(press.value());
    var known = tasks.find(pressed.task());
    if (known.filter(task -> task.incident().equals(press.incident())).isEmpty()) {
      throw Refused.because("This task is not of this incident.");
    }
    return pressed;
  }

  private Answer shown(Button.Press press, int page) {
    return Answer.replace(list.of(press.incident(), press.by(), page, press.now()));
  }
}
