package dev.muster.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cleans text from users of invisible characters. Escaping is left to each output. */
public final class UserText {

  /** The maximum length of free text: what one Slack section or input can hold. */
  public static final int LONGEST = 3000;

  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\n\\t]]");

  private UserText() {}

  /** One line: line breaks and runs of whitespace become one space. */
  public static String line(String text) {
    return BLANKS.matcher(lines(text)).replaceAll(" ").strip();
  }

  /** Keeps line breaks. */
  public static String lines(String text) {
    return UNSEEN.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("").strip();
  }

  /** A label for use inside a sentence: lower case except abbreviations. */
  static String inSentence(String label) {
    return Arrays.stream(label.split(" "))
        .map(word -> isAbbreviation(word) ? word : word.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static boolean isAbbreviation(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Text of several lines that must not be empty or longer than {@link #LONGEST}. */
  static String require(String what, String text) {
    return fitting(what, requireAnything(what, text));
  }

  /** Text of several lines that must not be empty, of any length. */
  static String requireAnything(String what, String text) {
    if (line(text).isEmpty()) {
      throw Refused.because("%s is empty; write what you want to say and send it again.", what);
    }
    return lines(text);
  }

  /** Text of several lines that may be empty, but not longer than {@link #LONGEST}. */
  static String fitting(String what, String text) {
    return fitting(what, text, LONGEST);
  }

  static String fitting(String what, String text, int longest) {
    var cleaned = lines(text);
    if (cleaned.length() > longest) {
      throw Refused.because(
          "%s has %,d characters; keep it to %,d.", what, cleaned.length(), longest);
    }
    return cleaned;
  }
}
