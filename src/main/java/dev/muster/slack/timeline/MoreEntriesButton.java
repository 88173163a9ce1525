package dev.muster.slack.timeline;

import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import dev.muster.slack.blockkit.Pager;
import jakarta.inject.Singleton;

@Singleton
class MoreEntriesButton implements Button {

  private final TimelineList list;

  MoreEntriesButton(TimelineList list) {
    this.list = list;
  }

  @Override
  public String action() {
    return ActionIds.MORE_ENTRIES;
  }

  @Override
  public Answer press(Press press) {
    var wanted = Pager.Wanted.read(press.value());
    return Answer.replace(list.of(press.incident(), wanted.page(), press.now()));
  }
}
