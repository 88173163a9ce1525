package dev.muster.slack;

import static com.slack.api.model.block.Blocks.section;

import java.util.List;
import java.util.stream.Collectors;

final class HelpMessage {

  private HelpMessage() {}

  static Message of(List<IncidentCommand> commands) {
    var words =
        commands.stream()
            .map(each ->
                "`%s`  %s".formatted(Mrkdwn.escape(each.usage()), Mrkdwn.escape(each.purpose())))
            .collect(Collectors.joining("\n"));
    var opening = "*Incident command.* Only you see the answers.\n";
    return new Message(
        opening + words, List.of(section(s -> s.text(Mrkdwn.text(opening + words)))));
  }
}
