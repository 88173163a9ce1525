package dev.muster.slack.payload;

import dev.muster.slack.blockkit.Mrkdwn;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts together what a message says in several places: apps say the same in its text, its blocks
 * and its attachments, or a part of it in each. Nothing is lost, and nothing said twice.
 */
final class TextParts {

  private TextParts() {}

  /**
   * @param text may be empty
   * @param more what the same message says elsewhere
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
   * Letters, digits and pictures alone, in words between blanks: what is said, however it looks.
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
   * Slack labels mentions in some places and not in others: {@code <@U1|ada>} and {@code <@U1>}.
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
