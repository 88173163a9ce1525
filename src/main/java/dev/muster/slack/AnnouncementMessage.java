package dev.muster.slack;

import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import dev.muster.incident.Incident;
import dev.muster.incident.Role;
import dev.muster.outbox.Whereabouts;
import java.util.List;

/** What everybody else sees of an incident: one message, edited in place until it is over. */
final class AnnouncementMessage {

  private AnnouncementMessage() {}

  static Message of(Incident incident, Whereabouts whereabouts) {
    var commander =
        incident.roles().holder(Role.COMMANDER).map(Mrkdwn::mention).orElse("nobody yet");
    var facts =
        "*%s* · %s · Commander: %s · Started: %s\nFollow it in %s"
            .formatted(
                incident.severity(),
                incident.status().label(),
                commander,
                Mrkdwn.at(incident.milestones().started()),
                Mrkdwn.channel(whereabouts.channelId()));
    var heading = Badges.of(incident.severity(), incident.status()) + " " + incident.heading();
    return new Message(
        "%s. %s, %s. Channel: %s"
            .formatted(
                Mrkdwn.escape(incident.heading()),
                incident.severity(),
                incident.status().inSentence(),
                Mrkdwn.channel(whereabouts.channelId())),
        List.of(
            header(h -> h.text(plainText(Limits.header(heading), true))),
            section(s -> s.text(Mrkdwn.text(facts)))));
  }
}
