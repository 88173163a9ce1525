package dev.muster.slack;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentEvent.Resolved;
import dev.muster.incident.IncidentEvent.UpdatePosted;
import dev.muster.incident.Narrator;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has just been recorded, said in the channel: a line, or more for what people wait for. */
final class FactMessage {

  private FactMessage() {}

  static Message of(TimelineEntry entry) {
    var narration = Narrator.tell(entry);
    var blocks = new ArrayList<LayoutBlock>();
    heading(entry.event()).ifPresent(words -> blocks.add(section(s -> s.text(Mrkdwn.text(words)))));
    blocks.add(RichText.of(narration));
    if (entry.event() instanceof UpdatePosted(StatusUpdate update, var from)
        && update.nextUpdateDue() != null) {
      var promise = "Next update promised " + Mrkdwn.at(update.nextUpdateDue());
      blocks.add(context(List.of(Mrkdwn.text(promise))));
    }
    return new Message(Mrkdwn.tell(narration), blocks);
  }

  private static Optional<String> heading(IncidentEvent event) {
    if (event instanceof UpdatePosted) {
      return Optional.of(":loudspeaker: *Status update*");
    }
    return event instanceof Resolved
        ? Optional.of(":white_check_mark: *Resolved*")
        : Optional.empty();
  }
}
