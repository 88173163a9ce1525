package dev.muster.slack;

import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Viewer;
import dev.muster.outbox.Directory;
import dev.muster.people.PersonId;
import dev.muster.reminder.Reminders;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers whoever calls the bot by name, for their eyes alone. */
@Singleton
class MentionDesk {

  private final List<IncidentCommand> commands;
  private final Directory directory;
  private final Incidents incidents;
  private final Reminders reminders;
  private final Deliveries deliveries;
  private final Asides asides;

  MentionDesk(
      List<IncidentCommand> commands,
      Directory directory,
      Incidents incidents,
      Reminders reminders,
      Deliveries deliveries,
      Asides asides) {
    this.commands =
        commands.stream().sorted(Comparator.comparingInt(IncidentCommand::order)).toList();
    this.directory = directory;
    this.incidents = incidents;
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.asides = asides;
  }

  /**
   * Once for each message, though Slack tells of it again when it is edited.
   *
   * @param thread where it stands in one
   * @return what follows once that is stored
   */
  Runnable mentioned(
      PersonId by, String channel, String message, @Nullable String thread, Instant now) {
    return deliveries
        .once("mention/" + channel + "/" + message, now, () -> answer(channel))
        .<Runnable>map(answer -> () -> asides.say(channel, thread, by, answer))
        .orElse(() -> {});
  }

  private Message answer(String channel) {
    var here =
        directory
            .incidentIn(channel)
            .flatMap(number -> incidents.find(number, new Viewer.InChannel(number)));
    return MentionMessage.of(commands, here, here.map(Incident::number).flatMap(reminders::of));
  }
}
