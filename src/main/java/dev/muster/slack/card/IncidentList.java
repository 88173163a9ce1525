package dev.muster.slack.card;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Role;
import dev.muster.incident.Status;
import dev.muster.incident.Viewer;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.IncidentChannels;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The open incidents that a person may see, newest first, in pages. */
@Singleton
public class IncidentList {

  private static final int PAGE = 10;

  private final Incidents incidents;
  private final IncidentChannels channels;

  public IncidentList(Incidents incidents, IncidentChannels channels) {
    this.incidents = incidents;
    this.channels = channels;
  }

  /**
   * @param before the last incident number of the previous page
   */
  public Message of(Viewer.Known viewer, long before) {
    var found = incidents.list(viewer, Status.OPEN, before, PAGE + 1);
    if (found.isEmpty()) {
      return new Message(
          before == Long.MAX_VALUE
              ? "No incident is open. `/incident declare` calls for help."
              : "That was all.",
          List.of());
    }
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var places = channels.of(page.stream().map(Incident::number).toList());
    var lines =
        page.stream()
            .map(each -> line(each, Optional.ofNullable(places.get(each.number()))))
            .toList();
    var blocks = new ArrayList<LayoutBlock>();
    lines.forEach(line -> blocks.add(section(s -> s.text(Mrkdwn.text(line)))));
    if (found.size() > PAGE) {
      var last = String.valueOf(page.get(PAGE - 1).number().value());
      blocks.add(
          actions(List.of(Buttons.press(ActionIds.MORE_INCIDENTS, "Show more", last, null))));
    }
    return new Message(String.join("\n", lines), blocks);
  }

  public static String line(Incident incident, Optional<IncidentChannel> place) {
    return "%s *%s* %s\n%s · %s · commander: %s%s"
        .formatted(
            incident.severity().badge(),
            incident.number(),
            Mrkdwn.escape(incident.markedTitle()),
            incident.severity(),
            incident.statusInSentence(),
            incident.roles().holder(Role.COMMANDER).map(Mrkdwn::mention).orElse("nobody yet"),
            place.map(here -> "\n" + Mrkdwn.channel(here.channelId())).orElse(""));
  }
}
