package dev.muster.slack.work;

import dev.muster.actionitem.ActionItemId;
import dev.muster.actionitem.ActionItems;
import dev.muster.incident.Refused;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

/**
 * The Home tab's button. Only the item's owner may press it, because there is no incident channel
 * whose members may.
 */
@Singleton
class FinishOwnActionItemButton implements Button {

  private final ActionItems items;

  FinishOwnActionItemButton(ActionItems items) {
    this.items = items;
  }

  @Override
  public String action() {
    return ActionIds.FINISH_OWN_ACTION_ITEM;
  }

  @Override
  public Answer press(Press press) {
    var item =
        items
            .find(new ActionItemId(press.number()))
            .filter(each -> press.by().equals(each.owner()))
            .orElseThrow(() -> Refused.because("This action item is not yours any more."));
    items.done(item.id(), press.by(), press.now());
    return Answer.silence();
  }
}
