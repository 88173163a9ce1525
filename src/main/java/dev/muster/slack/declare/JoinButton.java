package dev.muster.slack.declare;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Viewer;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Invites the person who presses to an incident that they may see, or offers the incident that it
 * was merged into.
 */
@Singleton
class JoinButton implements Button {

  private final Incidents incidents;
  private final Outbox outbox;

  JoinButton(Incidents incidents, Outbox outbox) {
    this.incidents = incidents;
    this.outbox = outbox;
  }

  @Override
  public String action() {
    return ActionIds.JOIN;
  }

  @Override
  public Answer press(Press press) {
    var incident =
        IncidentNumber.read(press.value())
            .flatMap(number -> incidents.find(number, new Viewer.Known(press.by())))
            .orElseThrow(() -> Refused.because("That incident is gone; see /incident list."));
    var goesOnIn =
        incident
            .continuedIn()
            .flatMap(number -> incidents.find(number, new Viewer.Known(press.by())));
    if (goesOnIn.isPresent()) {
      return Answer.show(goesOn(incident, goesOnIn.get()));
    }
    outbox.enqueue(incident.number(), List.of(new Effect.Invite(List.of(press.by()))), press.now());
    return Answer.say(
        "You are being invited to the channel of *%s*%s."
            .formatted(
                Mrkdwn.escape(incident.heading()),
                incident.status().isOpen() ? "" : ", which is " + incident.statusInSentence()));
  }

  private static Message goesOn(Incident incident, Incident other) {
    var words =
        "%s was merged into *%s*.".formatted(incident.number(), Mrkdwn.escape(other.heading()));
    var join =
        Buttons.press(
            ActionIds.JOIN,
            "Join " + other.number(),
            String.valueOf(other.number().value()),
            "primary");
    return new Message(
        words, List.of(section(s -> s.text(Mrkdwn.text(words))), actions(List.of(join))));
  }
}
