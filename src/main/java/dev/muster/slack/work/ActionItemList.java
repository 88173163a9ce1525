package dev.muster.slack.work;

import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.actionitem.ActionItem;
import dev.muster.actionitem.ActionItems;
import dev.muster.incident.IncidentNumber;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Days;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The open action items of an incident, each with its button. */
@Singleton
public class ActionItemList {

  private static final int MOST = 40;

  /** Slack refuses a message with much more than 13,000 characters in all blocks together. */
  private static final int CHARACTERS = 12_000;

  private static final int LONGEST = 500;

  private final ActionItems items;

  public ActionItemList(ActionItems items) {
    this.items = items;
  }

  public Message of(IncidentNumber incident, Instant now) {
    var all = items.of(incident);
    var open = all.stream().filter(each -> !each.isDone()).toList();
    if (all.isEmpty()) {
      return new Message(
          "No action items yet. `/incident action <text> [@owner] [due]` adds one.", List.of());
    }
    var opening =
        "%s of %s action items of %s still to do.".formatted(open.size(), all.size(), incident);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(s -> s.text(Mrkdwn.text(opening))));
    var characters = 0;
    var shown = 0;
    for (var item : open) {
      var words = words(item, now);
      characters += words.length();
      if (shown == MOST || characters > CHARACTERS) {
        break;
      }
      blocks.add(line(item, words));
      shown++;
    }
    if (open.size() > shown) {
      var rest = "And %s more, on the incident's page.".formatted(open.size() - shown);
      blocks.add(section(s -> s.text(Mrkdwn.text(rest))));
    }
    return new Message(opening, blocks);
  }

  private static String words(ActionItem item, Instant now) {
    var owner = item.owner() == null ? "nobody yet" : Mrkdwn.mention(item.owner());
    var due = item.due() == null ? "no due date" : "due " + item.due();
    var overdue = item.isOverdue(Days.of(now)) ? " :warning: overdue" : "";
    var text = Limits.cut(Mrkdwn.escape(item.text()), LONGEST);
    return "%s\n%s · %s%s".formatted(text, owner, due, overdue);
  }

  private static LayoutBlock line(ActionItem item, String words) {
    return section(s ->
        s.text(Mrkdwn.text(words))
            .accessory(
                Buttons.press(
                    ActionIds.FINISH_ACTION_ITEM,
                    "Done",
                    String.valueOf(item.id().value()),
                    null)));
  }
}
