package dev.muster.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.muster.incident.Incident;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.Problem;
import dev.muster.outbox.Whereabouts;
import dev.muster.reminder.Reminder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The card without its own buttons, for one reader, with the way to the channel. */
final class StatusMessage {

  private StatusMessage() {}

  static Message of(
      Incident incident,
      Optional<Reminder> reminder,
      Optional<Whereabouts> whereabouts,
      List<Problem> problems,
      Optional<TimelineEntry> update,
      Optional<ButtonElement> button,
      CardMessage card) {
    var message = card.of(incident, reminder, problems, update);
    var blocks = new ArrayList<LayoutBlock>(message.blocks());
    blocks.removeIf(ActionsBlock.class::isInstance);
    whereabouts.ifPresent(here ->
        blocks.add(
            section(s -> s.text(Mrkdwn.text("Channel: " + Mrkdwn.channel(here.channelId()))))));
    button.ifPresent(each -> blocks.add(actions(List.of(each))));
    return new Message(message.text(), blocks);
  }
}
