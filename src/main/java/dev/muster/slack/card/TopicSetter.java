package dev.muster.slack.card;

import dev.muster.incident.Incident;
import dev.muster.incident.Role;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.Receipt;
import dev.muster.people.People;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Sets the channel's topic. Contains names instead of mentions, which would notify people. */
@Singleton
public class TopicSetter {

  private final People people;

  TopicSetter(People people) {
    this.people = people;
  }

  /**
   * After an unknown outcome, reads the topic first, because Slack posts a notice in the channel
   * for each topic that is set.
   */
  public Receipt set(Incident incident, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    var topic = Limits.topic(Mrkdwn.escape(topic(incident)));
    if (attempt.outcomeUnknown() && current(here, attempt).filter(topic::equals).isPresent()) {
      return Receipt.DONE;
    }
    attempt.ask(
        "conversations.setTopic",
        methods -> methods.conversationsSetTopic(r -> r.channel(here.channelId()).topic(topic)));
    return Receipt.DONE;
  }

  /** The topic as Slack stores it: escaped. */
  private static Optional<String> current(IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    return attempt
        .lookUp(
            "conversations.info",
            methods -> methods.conversationsInfo(r -> r.channel(here.channelId())))
        .map(answer -> answer.getChannel().getTopic())
        .map(topic -> String.valueOf(topic.getValue()));
  }

  private String topic(Incident incident) {
    var commander = incident.roles().holder(Role.COMMANDER);
    var names = people.names(commander.stream().toList());
    return "%s · %s · Commander: %s · %s"
        .formatted(
            incident.severity(),
            incident.statusLabel(),
            commander.map(names::of).orElse("nobody yet"),
            incident.markedTitle());
  }
}
