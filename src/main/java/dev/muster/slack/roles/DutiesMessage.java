package dev.muster.slack.roles;

import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.incident.Incident;
import dev.muster.incident.Role;
import dev.muster.outbox.IncidentChannel;
import dev.muster.runbook.Runbook;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The duties of a role, sent to its holder as a direct message, which they can find again later.
 */
public final class DutiesMessage {

  private DutiesMessage() {}

  /**
   * @param checklist the role's checklist, which is ticked in the incident's channel
   */
  public static Message of(
      Incident incident, Role role, Optional<Runbook> checklist, IncidentChannel incidentChannel) {
    var opening =
        "You are *%s* of %s in %s."
            .formatted(
                role.inSentence(),
                Mrkdwn.escape(incident.heading()),
                Mrkdwn.channel(incidentChannel.channelId()));
    var duties =
        role.duties().stream()
            .map(duty -> "• " + Mrkdwn.escape(duty))
            .collect(Collectors.joining("\n"));
    var words = Limits.markup(duties.isEmpty() ? opening : opening + "\n" + duties);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(s -> s.text(Mrkdwn.text(words))));
    checklist.ifPresent(each -> blocks.add(section(s -> s.text(Mrkdwn.text(steps(each))))));
    return new Message(checklist.map(each -> words + "\n" + steps(each)).orElse(words), blocks);
  }

  private static String steps(Runbook checklist) {
    return Limits.markup(
        checklist.steps().stream()
            .map(step -> ":white_large_square: " + Mrkdwn.escape(step.words()))
            .collect(
                Collectors.joining(
                    "\n", "`/incident checklist` in the channel ticks what is done:\n", "")));
  }
}
