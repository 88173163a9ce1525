package dev.muster.slack.work;

import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import dev.muster.slack.blockkit.Pager;
import jakarta.inject.Singleton;

@Singleton
class MoreTasksButton implements Button {

  private final TaskList list;

  MoreTasksButton(TaskList list) {
    this.list = list;
  }

  @Override
  public String action() {
    return ActionIds.MORE_TASKS;
  }

  @Override
  public Answer press(Press press) {
    var wanted = Pager.Wanted.read(press.value());
    return Answer.replace(list.of(press.incident(), press.by(), wanted.page(), press.now()));
  }
}
