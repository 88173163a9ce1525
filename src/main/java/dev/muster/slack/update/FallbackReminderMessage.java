package dev.muster.slack.update;

import static com.slack.api.model.block.Blocks.section;

import dev.muster.incident.Incident;
import dev.muster.reminder.FallbackMessage;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import java.util.List;

/** The scheduled fallback message. It is read while Muster is down, so it has no buttons. */
public final class FallbackReminderMessage {

  private FallbackReminderMessage() {}

  public static Message of(Incident incident, FallbackMessage cover) {
    var words =
        ("%s, an update of %s was due at %s. Muster left this message with Slack in advance and has"
                + " not been heard of since, or it would have taken it back: it is probably down."
                + " Tell people yourselves where things stand, and have somebody look after it.")
            .formatted(Mrkdwn.mention(cover.asks()), incident.number(), Mrkdwn.time(cover.dueAt()));
    return new Message(words, List.of(section(s -> s.text(Mrkdwn.text(":alarm_clock: " + words)))));
  }
}
