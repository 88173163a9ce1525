package dev.muster.slack.blockkit;

import java.util.regex.Pattern;

/**
 * Tells words that ask for something to be listed, or done to an entry of a list ("done 2"), from
 * words that people want kept: the former must never become an entry themselves.
 */
public final class Subcommands {

  private static final String WHICH = "#?[0-9]{1,6}|all|it|this|that|last";

  private static final Pattern OF_A_LIST =
      Pattern.compile(
          "(?i)(?:list|show|view|open|all|help|done|finish|finished|complete|completed|close|closed"
              + "|resolve|resolved|delete|remove|drop|edit|change|update|assign|reassign|take|reopen|undo|cancel)(?:"
              + " (?:"
              + WHICH
              + "))?|#?[0-9]{1,6}(?: (?:done|finished|completed|closed))?");

  private static final Pattern OF_THE_TIMELINE =
      Pattern.compile(
          "(?i)list|show|view|all|help|(?:delete|remove|edit|undo|withdraw)(?: (?:"
              + WHICH
              + "))?");

  /** Longer words are text. Checked first, so that no pattern runs over many. */
  private static final int LONGEST = 40;

  private Subcommands() {}

  /**
   * @param words what follows the command, with or without mentions
   */
  public static boolean areOfAList(String words) {
    return matches(OF_A_LIST, Mentions.without(words, Mentions.last(words)));
  }

  public static boolean areOfTheTimeline(String words) {
    return matches(OF_THE_TIMELINE, words);
  }

  /** Above a list that is shown in place of what was typed. */
  public static String nothingAdded(String words) {
    return "Nothing was added: “%s” reads as a command. Use the buttons in this list."
        .formatted(Mrkdwn.escape(Mrkdwn.unescape(words.strip())));
  }

  private static boolean matches(Pattern pattern, String words) {
    var stripped = words.strip();
    return stripped.length() <= LONGEST && pattern.matcher(stripped).matches();
  }
}
