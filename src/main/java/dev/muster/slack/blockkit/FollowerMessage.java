package dev.muster.slack.blockkit;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent.UpdatePosted;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Narrator;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.IncidentChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Direct messages to followers of an incident, with a button to unfollow. */
public final class FollowerMessage {

  private FollowerMessage() {}

  public static Message of(
      Incident incident, TimelineEntry entry, Optional<IncidentChannel> place) {
    var blocks = new ArrayList<LayoutBlock>();
    var heading =
        "%s *%s*\n%s, %s%s"
            .formatted(
                Badges.of(incident),
                Mrkdwn.escape(incident.heading()),
                incident.severity(),
                incident.statusInSentence(),
                place.map(here -> " · " + Mrkdwn.channel(here.channelId())).orElse(""));
    blocks.add(section(s -> s.text(Mrkdwn.text(heading))));
    if (entry.event() instanceof UpdatePosted(var update, var from)) {
      blocks.addAll(UpdateParts.whole(update));
      blocks.add(context(List.of(Mrkdwn.text(FactMessage.foot(update, entry.by())))));
    } else {
      blocks.add(RichText.of(Narrator.tell(entry)));
    }
    blocks.add(actions(List.of(unfollow(incident.number()))));
    return new Message(
        Limits.message(
            "%s: %s"
                .formatted(Mrkdwn.escape(incident.heading()), Mrkdwn.tell(Narrator.tell(entry)))),
        blocks);
  }

  public static String welcome(IncidentNumber number, boolean isNew, boolean isHere) {
    var again = isNew ? "You follow %s now.".formatted(number) : "You follow %s.".formatted(number);
    return again
        + (isHere
            ? " Here you see all of it; once you have left this channel, a direct message tells you"
                + " how it goes on."
            : " A direct message tells you of its severity, its end, and of the updates for others"
                + " than its own people. `/incident unfollow %s` ends that."
                    .formatted(number.value()));
  }

  public static ButtonElement follow(IncidentNumber number) {
    return Buttons.press(ActionIds.FOLLOW, "Follow", String.valueOf(number.value()), null);
  }

  public static ButtonElement unfollow(IncidentNumber number) {
    return Buttons.press(ActionIds.UNFOLLOW, "Unfollow", String.valueOf(number.value()), null);
  }
}
