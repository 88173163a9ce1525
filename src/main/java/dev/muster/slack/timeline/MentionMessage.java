package dev.muster.slack.timeline;

import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.incident.Incident;
import dev.muster.incident.Role;
import dev.muster.reminder.Reminder;
import dev.muster.slack.blockkit.Badges;
import dev.muster.slack.blockkit.HelpMessage;
import dev.muster.slack.blockkit.IncidentCommand;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The answer to a mention of the bot: the incident's state and the most useful commands. */
public final class MentionMessage {

  private static final int COMMANDS = 3;

  private MentionMessage() {}

  /**
   * @param here the incident whose channel contains the mention
   */
  public static Message of(
      List<IncidentCommand> commands, Optional<Incident> here, Optional<Reminder> reminder) {
    var next = HelpMessage.next(commands, here).stream().limit(COMMANDS).toList();
    var opening =
        here.map(incident -> standing(incident, reminder))
            .orElse("I help with incidents. If something is broken, call for help:");
    var parts =
        Stream.of(opening, HelpMessage.lines(next) + "\n`/incident help`  shows what else there is")
            .toList();
    var blocks =
        parts.stream().<LayoutBlock>map(part -> section(s -> s.text(Mrkdwn.text(part)))).toList();
    return new Message(String.join("\n", parts), blocks);
  }

  private static String standing(Incident incident, Optional<Reminder> reminder) {
    var due =
        reminder
            .filter(each -> incident.status().isOpen())
            .map(each -> "\nNext update due: " + Mrkdwn.at(each.dueAt()))
            .orElse("");
    return "%s *%s*\n%s · %s\nCommander: %s%s"
        .formatted(
            Badges.of(incident),
            Mrkdwn.escape(incident.heading()),
            incident.severity(),
            incident.statusInSentence(),
            incident.roles().holder(Role.COMMANDER).map(Mrkdwn::mention).orElse("nobody yet"),
            due);
  }
}
