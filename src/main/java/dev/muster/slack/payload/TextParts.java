package dev.muster.slack.payload;

import dev.muster.slack.blockkit.Mrkdwn;
import java.util.ArrayList;
import java.util.List;

/**
 * Merges the texts of one message: apps repeat the same content, or a part of it, in text, blocks
 * and attachments. Nothing is lost and nothing is repeated.
 */
final class TextParts {

  private TextParts() {}

  /**
   * @param text may be empty
   * @param more other texts of the same message
   */
  static List<String> merged(String text, List<String> more) {
    if (text.isEmpty()) {
      return more;
    }
    var inText = words(text);
    var unsaid = more.stream().filter(each -> !inText.contains(words(each))).toList();
    var inMore = words(String.join("\n", more));
    if (!unsaid.isEmpty() && inMore.contains(inText)) {
      return more;
    }
    var all = new ArrayList<String>();
    all.add(text);
    all.addAll(unsaid);
    return all;
  }

  /**
   * Normalizes for comparison: words of letters, digits and symbols such as emoji, separated by
   * single spaces.
   */
  private static String words(String text) {
    var words = new StringBuilder(" ");
    Mrkdwn.unescape(withoutLabels(text))
        .codePoints()
        .forEachOrdered(each -> {
          if (isSaid(each)) {
            words.appendCodePoint(each);
          } else {
            endWord(words);
          }
        });
    endWord(words);
    return words.toString();
  }

  /**
   * Removes the labels of mentions, which Slack adds in some places only: {@code <@U1|ada>} and
   * {@code <@U1>}.
   */
  private static String withoutLabels(String text) {
    var kept = new StringBuilder(text.length());
    var from = 0;
    for (var opening = text.indexOf('<'); opening >= 0; opening = text.indexOf('<', from)) {
      var closing = text.indexOf('>', opening);
      if (closing < 0) {
        break;
      }
      var bar = text.substring(opening, closing).indexOf('|');
      var isMention = "@#!".indexOf(text.charAt(opening + 1)) >= 0;
      kept.append(text, from, isMention && bar > 0 ? opening + bar : closing);
      from = closing;
    }
    return kept.append(text, from, text.length()).toString();
  }

  private static void endWord(StringBuilder words) {
    if (words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
  }

  private static boolean isSaid(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.OTHER_SYMBOL;
  }
}
