package dev.muster.slack.blockkit;

import dev.muster.incident.Refused;
import java.util.List;

/** A subcommand of {@code /incident}. To add one, add a class that implements this. */
public interface IncidentCommand {

  String word();

  /** Synonyms, in lower case; not listed in help. */
  default List<String> otherWords() {
    return List.of();
  }

  /** The arguments as {@code help} shows them; may be empty. */
  String arguments();

  /** What the command does, as {@code help} shows it; not a whole sentence. */
  String purpose();

  /** The position in {@code help}. */
  int order();

  /**
   * Runs in a transaction within Slack's three seconds, so it must not call Slack.
   *
   * @throws Refused with a sentence for the person who typed
   */
  Answer run(CommandInvocation call);

  default String usage() {
    return "/incident " + word() + (arguments().isEmpty() ? "" : " " + arguments());
  }
}
