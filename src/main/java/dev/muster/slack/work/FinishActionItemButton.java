package dev.muster.slack.work;

import dev.muster.actionitem.ActionItemId;
import dev.muster.actionitem.ActionItems;
import dev.muster.incident.Refused;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class FinishActionItemButton implements Button {

  private final ActionItems items;
  private final ActionItemList list;

  FinishActionItemButton(ActionItems items, ActionItemList list) {
    this.items = items;
    this.list = list;
  }

  @Override
  public String action() {
    return ActionIds.FINISH_ACTION_ITEM;
  }

  @Override
  public Answer press(Press press) {
    var number = press.incident();
    var item =
        items
            .find(new ActionItemId(press.number()))
            .filter(each -> each.incident().equals(number))
            .orElseThrow(() -> Refused.because("This action item is not of this incident."));
    items.done(item.id(), press.by(), press.now());
    return Answer.replace(list.of(number, press.now()));
  }
}
