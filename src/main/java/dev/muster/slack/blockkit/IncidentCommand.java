package dev.muster.slack.blockkit;

import dev.muster.incident.Refused;
import java.util.List;

/** One word after {@code /incident}. To add a command, add a class that implements this. */
public interface IncidentCommand {

  /** The word people type. */
  String word();

  /** Other words that mean the same, in lower case; not listed in help. */
  default List<String> otherWords() {
    return List.of();
  }

  /** What follows the word, as {@code help} shows it; may be empty. */
  String arguments();

  /** What it does, in half a sentence. */
  String purpose();

  /** Its place in the list that {@code help} shows. */
  int order();

  /**
   * Runs in a transaction and has three seconds, like every delivery of Slack's: so it asks Slack
   * for nothing itself.
   *
   * @throws Refused with a sentence for the one who typed
   */
  Answer run(CommandInvocation call);

  default String usage() {
    return "/incident " + word() + (arguments().isEmpty() ? "" : " " + arguments());
  }
}
