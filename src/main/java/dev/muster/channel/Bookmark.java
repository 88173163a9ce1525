package dev.muster.channel;

import java.net.URI;

/** A bookmark in a channel's header. */
record Bookmark(String title, URI address) {

  private static final int LONGEST_TITLE = 100;

  /** A bookmark configured for all incidents. */
  record Template(String title, LinkTemplate link) {}

  /**
   * @throws InvalidTemplate when the title is empty or too long
   */
  static String title(String text) {
    if (text.isEmpty() || text.length() > LONGEST_TITLE) {
      throw new InvalidTemplate("must have 1 to %s characters.".formatted(LONGEST_TITLE));
    }
    return text;
  }
}
