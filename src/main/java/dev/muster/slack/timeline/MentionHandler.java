package dev.muster.slack.timeline;

import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Viewer;
import dev.muster.outbox.IncidentChannels;
import dev.muster.people.PersonId;
import dev.muster.reminder.Reminders;
import dev.muster.slack.blockkit.IncidentCommand;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.delivery.Deliveries;
import dev.muster.slack.webapi.EphemeralReplies;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers mentions of the bot with an ephemeral message. */
@Singleton
public class MentionHandler {

  private final List<IncidentCommand> commands;
  private final IncidentChannels channels;
  private final Incidents incidents;
  private final Reminders reminders;
  private final Deliveries deliveries;
  private final EphemeralReplies ephemeralReplies;

  MentionHandler(
      List<IncidentCommand> commands,
      IncidentChannels channels,
      Incidents incidents,
      Reminders reminders,
      Deliveries deliveries,
      EphemeralReplies ephemeralReplies) {
    this.commands =
        commands.stream().sorted(Comparator.comparingInt(IncidentCommand::order)).toList();
    this.channels = channels;
    this.incidents = incidents;
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.ephemeralReplies = ephemeralReplies;
  }

  /**
   * Answers each message once: Slack repeats the event when the message is edited.
   *
   * @param thread the thread that contains the message, or null
   * @return runs after the commit
   */
  public Runnable mentioned(
      PersonId by, String channel, String message, @Nullable String thread, Instant now) {
    return deliveries
        .once("mention/" + channel + "/" + message, now, () -> answer(channel))
        .<Runnable>map(answer -> () -> ephemeralReplies.say(channel, thread, by, answer))
        .orElse(() -> {});
  }

  private Message answer(String channel) {
    var here =
        channels
            .incidentIn(channel)
            .flatMap(number -> incidents.find(number, new Viewer.InChannel(number)));
    return MentionMessage.of(commands, here, here.map(Incident::number).flatMap(reminders::of));
  }
}
