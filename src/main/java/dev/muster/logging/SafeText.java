package dev.muster.logging;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes text from outside safe for one line of the log: limits its length and removes control
 * characters and secrets.
 */
final class SafeText {

  static final int LONGEST = 400;

  /** Patterns of Slack tokens, credentials in URLs, and parameters whose names indicate secrets. */
  private static final Pattern SECRET =
      Pattern.compile(
          "\\bx(?:ox[a-z]|app)-[A-Za-z0-9.-]++"
              + "|(?<=://)[^\\s/@]*+@"
              + "|(?<=\\bslack\\.com/)[^\\s\"']++"
              + "|(?<=\\bslack-gov\\.com/)[^\\s\"']++"
              + "|(?<=\\bbearer )\\S++"
              + "|(?<=password=)[^\\s&;\"']++"
              + "|(?<=secret=)[^\\s&;\"']++"
              + "|(?<=ticket=)[^\\s&;\"']++"
              + "|(?<=token=)[^\\s&;\"']++",
          Pattern.CASE_INSENSITIVE);

  private SafeText() {}

  static String of(String text) {
    return escaped(SECRET.matcher(bounded(text, LONGEST)).replaceAll("[secret]"));
  }

  static String bounded(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }

  /**
   * Replaces every character that could end the line or change how it reads by its escape sequence.
   */
  static String escaped(String text) {
    if (text.codePoints().noneMatch(SafeText::isControl)) {
      return text;
    }
    var escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(each -> {
          if (isControl(each)) {
            escaped.append(String.format(Locale.ROOT, "\\u%04x", each));
          } else {
            escaped.appendCodePoint(each);
          }
        });
    return escaped.toString();
  }

  private static boolean isControl(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
