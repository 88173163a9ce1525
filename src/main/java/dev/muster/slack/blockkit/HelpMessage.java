package dev.muster.slack.blockkit;

import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.incident.Incident;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists all commands, those that are useful now first. */
public final class HelpMessage {

  private HelpMessage() {}

  /**
   * @param here the incident whose channel it was asked in
   */
  public static Message of(List<IncidentCommand> commands, Optional<Incident> here) {
    var next = next(commands, here);
    var others = commands.stream().filter(each -> !next.contains(each)).toList();
    var parts =
        here.map(incident ->
                Stream.of(
                    "*%s is %s. What you may need now:*\n%s"
                        .formatted(incident.number(), incident.statusInSentence(), lines(next)),
                    "*And at any time.* Only you see the answers.\n" + lines(others)))
            .orElseGet(() ->
                Stream.of(
                    "*Incident command.* Only you see the answers.\n"
                        + lines(Stream.concat(next.stream(), others.stream()).toList())))
            .toList();
    var blocks =
        parts.stream().<LayoutBlock>map(part -> section(s -> s.text(Mrkdwn.text(part)))).toList();
    return new Message(String.join("\n\n", parts), blocks);
  }

  /** The commands that are useful now, the most useful first. */
  public static List<IncidentCommand> next(
      List<IncidentCommand> commands, Optional<Incident> here) {
    return NextCommands.words(here).stream()
        .flatMap(word -> commands.stream().filter(each -> each.word().equals(word)))
        .toList();
  }

  public static String lines(List<IncidentCommand> commands) {
    return commands.stream()
        .map(each ->
            "`%s`  %s".formatted(Mrkdwn.escape(each.usage()), Mrkdwn.escape(each.purpose())))
        .collect(Collectors.joining("\n"));
  }
}
