package dev.muster.slack.card;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;

import dev.muster.incident.Incident;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import java.util.List;

/** Reports an effect that could not be performed. The incident's other effects continue. */
public final class ProblemMessage {

  private ProblemMessage() {}

  public static Message of(Incident incident, PersonId responsible, String sentence) {
    var words =
        "%s Muster could not finish something for %s: %s"
            .formatted(Mrkdwn.mention(responsible), incident.number(), Mrkdwn.escape(sentence));
    var number = String.valueOf(incident.number().value());
    return new Message(
        words,
        List.of(
            section(s -> s.text(Mrkdwn.text(Limits.markup(":warning: " + words)))),
            actions(List.of(Buttons.press(ActionIds.TRY_AGAIN, "Try again", number, null)))));
  }
}
