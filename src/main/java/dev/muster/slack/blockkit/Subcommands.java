package dev.muster.slack.blockkit;

import java.util.regex.Pattern;

/**
 * Recognizes arguments that ask to show a list or to change one of its entries, as in "done 2".
 * Such arguments must not be recorded as a new entry.
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

  /**
   * Longer text is never a subcommand. Checked first, so that the patterns only run on short text.
   */
  private static final int LONGEST = 40;

  private Subcommands() {}

  /**
   * @param words the command's arguments, with or without mentions
   */
  public static boolean areOfAList(String words) {
    return matches(OF_A_LIST, Mentions.without(words, Mentions.last(words)));
  }

  public static boolean areOfTheTimeline(String words) {
    return matches(OF_THE_TIMELINE, words);
  }

  /** The sentence above a list that is shown instead of recording the arguments. */
  public static String nothingAdded(String words) {
    return "Nothing was added: “%s” reads as a command. Use the buttons in this list."
        .formatted(Mrkdwn.escape(Mrkdwn.unescape(words.strip())));
  }

  private static boolean matches(Pattern pattern, String words) {
    var stripped = words.strip();
    return stripped.length() <= LONGEST && pattern.matcher(stripped).matches();
  }
}
