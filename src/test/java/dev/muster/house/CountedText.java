package dev.muster.house;

import java.util.regex.Pattern;

/** A text that counts how often a character of it is read, which no machine does faster. */
final class CountedText implements CharSequence {

  /** So many reads of one character are more than any pattern needs that reads on and on. */
  private static final int MOST_READS_EACH = 2_000;

  private final String text;
  private long reads;

  private CountedText(String text) {
    this.text = text;
  }

  /**
   * What it takes to find everything there is, and to match the text as a whole; {@link
   * Long#MAX_VALUE} for what would not end.
   */
  static long reads(Pattern pattern, String text) {
    var counted = new CountedText(text);
    try {
      var matcher = pattern.matcher(counted);
      while (matcher.find()) {
        // Each find goes on where the last one ended.
      }
      pattern.matcher(counted).matches();
      return counted.reads;
    } catch (TooMany endless) {
      return Long.MAX_VALUE;
    }
  }

  private static final class TooMany extends RuntimeException {

    TooMany() {
      super(null, null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    reads++;
    if (reads > (long) MOST_READS_EACH * text.length()) {
      throw new TooMany();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
