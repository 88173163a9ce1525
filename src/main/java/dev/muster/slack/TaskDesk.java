package dev.muster.slack;

import dev.muster.incident.Refused;
import dev.muster.task.Tasks;
import jakarta.inject.Singleton;

/** What a press on a task does: its list turns into the one that is true from now on. */
@Singleton
class TaskDesk {

  private final Tasks tasks;
  private final TaskList list;

  TaskDesk(Tasks tasks, TaskList list) {
    this.tasks = tasks;
    this.list = list;
  }

  Answer take(Button.Press press) {
    var pressed = pressed(press);
    tasks.take(pressed.task(), pressed.holder(), press.by(), press.now());
    return shown(press, pressed.page());
  }

  Answer finish(Button.Press press) {
    var pressed = pressed(press);
    tasks.done(pressed.task(), press.by(), press.now());
    return shown(press, pressed.page());
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
