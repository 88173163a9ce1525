package dev.muster.slack;

import static com.slack.api.model.block.Blocks.section;

import dev.muster.incident.Incident;
import dev.muster.reminder.Cover;
import java.util.List;

/**
 * Written before anybody knows whether it will be needed, and read when Muster is not there: so it
 * has no buttons.
 */
final class InsuranceMessage {

  private InsuranceMessage() {}

  static Message of(Incident incident, Cover cover) {
    var words =
        ("%s, an update of %s was due at %s. Muster left this message with Slack in advance and has"
                + " not been heard of since, or it would have taken it back: it is probably down."
                + " Tell people yourselves where things stand, and have somebody look after it.")
            .formatted(Mrkdwn.mention(cover.asks()), incident.number(), Mrkdwn.time(cover.dueAt()));
    return new Message(words, List.of(section(s -> s.text(Mrkdwn.text(":alarm_clock: " + words)))));
  }
}
