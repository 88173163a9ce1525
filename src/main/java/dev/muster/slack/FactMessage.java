package dev.muster.slack;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.incident.IncidentEvent.Resolved;
import dev.muster.incident.IncidentEvent.UpdatePosted;
import dev.muster.incident.Narrator;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.TimelineEntry;
import java.util.ArrayList;
import java.util.List;

/** What has just been recorded, said in the channel: a line, or more for what people wait for. */
final class FactMessage {

  private FactMessage() {}

  static Message of(TimelineEntry entry) {
    var narration = Narrator.tell(entry);
    var blocks = new ArrayList<LayoutBlock>();
    switch (entry.event()) {
      case UpdatePosted(StatusUpdate update, var from) -> {
        blocks.add(section(s -> s.text(Mrkdwn.text(":loudspeaker: *Status update*"))));
        blocks.add(RichText.of(narration));
        if (update.nextUpdateDue() != null) {
          var promise = "Next update promised " + Mrkdwn.at(update.nextUpdateDue());
          blocks.add(context(List.of(Mrkdwn.text(promise))));
        }
      }
      case Resolved resolved -> {
        blocks.add(section(s -> s.text(Mrkdwn.text(":white_check_mark: *Resolved*"))));
        blocks.add(RichText.of(narration));
      }
      default -> blocks.add(RichText.of(narration));
    }
    return new Message(Mrkdwn.tell(narration), blocks);
  }
}
