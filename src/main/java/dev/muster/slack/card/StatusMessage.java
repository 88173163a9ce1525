package dev.muster.slack.card;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.muster.incident.Incident;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.EffectFailure;
import dev.muster.outbox.IncidentChannel;
import dev.muster.reminder.Reminder;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The card for one reader: without its buttons, with a link to the channel. */
public final class StatusMessage {

  private StatusMessage() {}

  public static Message of(
      Incident incident,
      Optional<Reminder> reminder,
      Optional<IncidentChannel> incidentChannel,
      List<EffectFailure> problems,
      Optional<TimelineEntry> update,
      Optional<ButtonElement> button,
      CardMessage card) {
    var message = card.of(incident, reminder, problems, update);
    var blocks = new ArrayList<LayoutBlock>(message.blocks());
    blocks.removeIf(ActionsBlock.class::isInstance);
    incidentChannel.ifPresent(here ->
        blocks.add(
            section(s -> s.text(Mrkdwn.text("Channel: " + Mrkdwn.channel(here.channelId()))))));
    button.ifPresent(each -> blocks.add(actions(List.of(each))));
    return new Message(message.text(), blocks);
  }
}
