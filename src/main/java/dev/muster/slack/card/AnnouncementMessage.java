package dev.muster.slack.card;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.incident.Incident;
import dev.muster.incident.Role;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.IncidentChannel;
import dev.muster.reminder.Reminder;
import dev.muster.slack.blockkit.Badges;
import dev.muster.slack.blockkit.FollowerMessage;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.blockkit.UpdateParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The announcement of an incident: one message, updated in place until the incident is over. */
public final class AnnouncementMessage {

  private AnnouncementMessage() {}

  /**
   * @param update the newest update meant for readers outside the incident channel
   */
  public static Message of(
      Incident incident,
      IncidentChannel incidentChannel,
      Optional<Reminder> reminder,
      Optional<TimelineEntry> update) {
    var commander =
        incident.roles().holder(Role.COMMANDER).map(Mrkdwn::mention).orElse("nobody yet");
    var overdue =
        reminder
            .filter(Reminder::isIgnored)
            .map(late ->
                "\n:warning: An update is overdue: nobody has said anything since %s."
                    .formatted(Mrkdwn.at(late.since())))
            .orElse("");
    var facts =
        "*%s* · %s · Commander: %s · Started: %s\nFollow it in %s"
                .formatted(
                    incident.severity(),
                    incident.statusLabel(),
                    commander,
                    Mrkdwn.at(incident.milestones().started()),
                    Mrkdwn.channel(incidentChannel.channelId()))
            + overdue;
    var heading = Badges.of(incident) + " " + incident.heading();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(h -> h.text(plainText(Limits.header(heading), true))));
    blocks.add(section(s -> s.text(Mrkdwn.text(facts))));
    update.map(UpdateParts::shown).ifPresent(blocks::addAll);
    if (incident.status().isOpen()) {
      blocks.add(actions(List.of(FollowerMessage.follow(incident.number()))));
    }
    return new Message(
        "%s. %s, %s. Channel: %s"
                .formatted(
                    Mrkdwn.escape(incident.heading()),
                    incident.severity(),
                    incident.statusInSentence(),
                    Mrkdwn.channel(incidentChannel.channelId()))
            + overdue
            + update.map(each -> "\n" + UpdateParts.inWords(each)).orElse(""),
        blocks);
  }
}
