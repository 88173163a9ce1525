package dev.muster.slack;

import dev.muster.incident.Incident;
import dev.muster.incident.Role;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.outbox.Whereabouts;
import dev.muster.people.People;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The channel's topic: people are named rather than mentioned, which would ping them. */
@Singleton
class TopicSetter {

  private final People people;

  TopicSetter(People people) {
    this.people = people;
  }

  /** Slack tells the channel of every topic set, so a repeat first looks whether it is set. */
  Receipt set(Incident incident, Whereabouts here, Attempt attempt) throws Undelivered {
    var topic = Limits.topic(Mrkdwn.escape(topic(incident)));
    if (attempt.mayHaveHappened() && current(here, attempt).filter(topic::equals).isPresent()) {
      return Receipt.DONE;
    }
    attempt.ask(
        "conversations.setTopic",
        methods -> methods.conversationsSetTopic(r -> r.channel(here.channelId()).topic(topic)));
    return Receipt.DONE;
  }

  /** As Slack keeps it, which is escaped. */
  private static Optional<String> current(Whereabouts here, Attempt attempt) throws Undelivered {
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
