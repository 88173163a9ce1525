package dev.muster.slack.blockkit;

/** Maximum lengths from Slack's Block Kit reference. Longer text is cut. */
public final class Limits {

  public static final int OPTIONS = 100;
  public static final int INPUT = 3000;

  private static final int SECTION = 3000;
  private static final int FIELD = 2000;
  private static final int HEADER = 150;
  private static final int LABEL = 2000;
  private static final int OPTION = 75;
  private static final int MESSAGE = 4000;
  private static final int TOPIC = 250;
  private static final int ALT_TITLE = 255;

  private Limits() {}

  public static String section(String text) {
    return cut(text, SECTION);
  }

  public static String markup(String escaped) {
    return cutMarkup(escaped, SECTION);
  }

  public static String markup(String escaped, int longest) {
    return cutMarkup(escaped, longest);
  }

  public static String field(String text) {
    return cutMarkup(text, FIELD);
  }

  public static String header(String text) {
    return cut(text, HEADER);
  }

  public static String label(String text) {
    return cut(text, LABEL);
  }

  static String option(String text) {
    return cut(text, OPTION);
  }

  public static String message(String text) {
    return cutMarkup(text, MESSAGE);
  }

  public static String topic(String text) {
    return cut(text, TOPIC);
  }

  public static String fileTitle(String text) {
    return cut(text, ALT_TITLE);
  }

  /**
   * Does not cut through a mention or a link: in escaped text, only these contain angle brackets.
   */
  private static String cutMarkup(String escaped, int longest) {
    var cut = cut(escaped, longest);
    var opening = cut.lastIndexOf('<');
    return cut.length() < escaped.length() && opening > cut.lastIndexOf('>')
        ? cut.substring(0, opening) + "…"
        : cut;
  }

  /** Does not cut through a surrogate pair or an escaped character. */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    var end = longest - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    var ampersand = text.lastIndexOf('&', end - 1);
    if (ampersand >= 0 && end - ampersand < 5 && text.indexOf(';', ampersand) >= end) {
      end = ampersand;
    }
    return text.substring(0, end) + "…";
  }
}
