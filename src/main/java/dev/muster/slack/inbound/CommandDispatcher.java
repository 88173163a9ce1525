package dev.muster.slack.inbound;

import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.UserText;
import dev.muster.incident.Viewer;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.HelpMessage;
import dev.muster.slack.blockkit.IncidentCommand;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.blockkit.SlackText;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Runs the subcommand that a text names, or suggests the closest one. */
@Singleton
class CommandDispatcher {

  private final List<IncidentCommand> commands;
  private final Incidents incidents;

  CommandDispatcher(List<IncidentCommand> commands, Incidents incidents) {
    this.commands =
        commands.stream().sorted(Comparator.comparingInt(IncidentCommand::order)).toList();
    this.incidents = incidents;
  }

  /**
   * @param text everything after {@code /incident}
   * @throws Refused with a sentence for the person who typed
   */
  Answer answer(String text, CommandInvocation call) {
    if (text.length() > SlackText.LONGEST) {
      throw Refused.because(
          "The command has %,d characters, so nothing was recorded. Keep it to %,d and send it"
              + " again.",
          text.length(), SlackText.LONGEST);
    }
    // Phones and documents insert no-break spaces, which \s does not match.
    var typed = UserText.lines(text.replace('\u00a0', ' '));
    var word = typed.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    if (word.isEmpty() || word.equals("help")) {
      return help(call);
    }
    var command = commands.stream().filter(each -> isCalled(each, word)).findFirst();
    if (command.isEmpty()) {
      return unknown(word);
    }
    var words = typed.substring(word.length()).strip();
    if (words.equalsIgnoreCase("help") || words.equals("?")) {
      return Answer.say(HelpMessage.lines(List.of(command.get())));
    }
    return command
        .get()
        .run(new CommandInvocation(call.by(), call.byName(), words, call.here(), call.now()));
  }

  private static boolean isCalled(IncidentCommand command, String word) {
    return command.word().equals(word) || command.otherWords().contains(word);
  }

  private Answer help(CommandInvocation call) {
    var here = call.here().flatMap(number -> incidents.find(number, new Viewer.InChannel(number)));
    return Answer.show(HelpMessage.of(commands, here));
  }

  private Answer unknown(String word) {
    var nearest = nearest(word);
    var hint =
        nearest
            .map(each -> "Did you mean `%s`?".formatted(Mrkdwn.escape(each.usage())))
            .orElse(
                "`/incident declare` calls for help, `/incident help` shows what else there is.");
    return Answer.say(
        "I do not know `/incident %s`. %s"
            .formatted(Mrkdwn.escape(Limits.cut(word.replace("`", ""), 40)), hint));
  }

  /**
   * Suggests a command within an edit distance of half the word's length, at least 1 and at most 6.
   */
  private Optional<IncidentCommand> nearest(String word) {
    var distance = new LevenshteinDistance(Math.max(1, Math.min(word.length(), 12) / 2));
    return commands.stream()
        .filter(each -> distance.apply(word, each.word()) >= 0)
        .min(Comparator.comparingInt(each -> distance.apply(word, each.word())));
  }
}
