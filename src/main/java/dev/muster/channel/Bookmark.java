package dev.muster.channel;

import java.net.URI;

/** Something to find at the top of a channel. */
record Bookmark(String title, URI address) {

  private static final int LONGEST_TITLE = 100;

  /** Of every incident. */
  record Template(String title, LinkTemplate link) {}

  /**
   * @throws InvalidTemplate when it is no title
   */
  static String title(String text) {
    if (text.isEmpty() || text.length() > LONGEST_TITLE) {
      throw new InvalidTemplate("must have 1 to %s characters.".formatted(LONGEST_TITLE));
    }
    return text;
  }
}
