package dev.muster.slack;

import static com.slack.api.model.block.Blocks.section;

import dev.muster.incident.Incident;
import dev.muster.incident.Role;
import dev.muster.outbox.Whereabouts;
import java.util.List;
import java.util.stream.Collectors;

/** What a role asks of its holder, told privately and to stay: people come back to it. */
final class DutiesMessage {

  private DutiesMessage() {}

  static Message of(Incident incident, Role role, Whereabouts whereabouts) {
    var opening =
        "You are *%s* of %s in %s."
            .formatted(
                role.inSentence(),
                Mrkdwn.escape(incident.heading()),
                Mrkdwn.channel(whereabouts.channelId()));
    var duties = role.duties().stream().map(duty -> "• " + duty).collect(Collectors.joining("\n"));
    var words = opening + "\n" + duties;
    return new Message(words, List.of(section(s -> s.text(Mrkdwn.text(words)))));
  }
}
