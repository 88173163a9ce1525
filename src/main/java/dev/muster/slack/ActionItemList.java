package dev.muster.slack;

import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.actionitem.ActionItem;
import dev.muster.actionitem.ActionItems;
import dev.muster.incident.IncidentNumber;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an incident left to do, each with its button, those still open first. */
@Singleton
class ActionItemList {

  private static final int MOST = 40;

  private final ActionItems items;

  ActionItemList(ActionItems items) {
    this.items = items;
  }

  Message of(IncidentNumber incident, Instant now) {
    var all = items.of(incident);
    var open = all.stream().filter(each -> !each.isDone()).toList();
    if (all.isEmpty()) {
      return new Message(
          "No action items yet. `/incident action <text> [@owner] [due]` adds one.", List.of());
    }
    var opening =
        "%d of %d action items of %s still to do.".formatted(open.size(), all.size(), incident);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(s -> s.text(Mrkdwn.text(opening))));
    open.stream().limit(MOST).forEach(each -> blocks.add(line(each, now)));
    if (open.size() > MOST) {
      blocks.add(
          section(s ->
              s.text(
                  Mrkdwn.text(
                      "And %d more, on the incident's page.".formatted(open.size() - MOST)))));
    }
    return new Message(opening, blocks);
  }

  private static LayoutBlock line(ActionItem item, Instant now) {
    var owner = item.owner() == null ? "nobody yet" : Mrkdwn.mention(item.owner());
    var due = item.due() == null ? "no due date" : "due " + item.due();
    var overdue = item.isOverdue(Days.of(now)) ? " :warning: overdue" : "";
    var words = "%s\n%s · %s%s".formatted(Mrkdwn.escape(item.text()), owner, due, overdue);
    return section(s ->
        s.text(Mrkdwn.text(words))
            .accessory(
                CardMessage.press(
                    ActionIds.FINISH_ACTION_ITEM,
                    "Done",
                    String.valueOf(item.id().value()),
                    null)));
  }
}
