package dev.muster.people;

import java.time.ZoneId;

/**
 * What is known of somebody.
 *
 * @param name as they are called in the chat; text from people, never trusted; too long, it is cut
 * @param zone theirs, or UTC while nobody has told us
 */
public record Person(PersonId id, String name, ZoneId zone, boolean bot, boolean deactivated) {

  /** In UTF-16 units, as the column holds; the chat itself allows far fewer. */
  private static final int LONGEST_NAME = 255;

  public Person {
    name = fitting(name);
  }

  /** Cut to what is stored, never within a character. */
  static String fitting(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    var end = LONGEST_NAME - 1;
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** Bots and people who have left cannot carry responsibility. */
  public boolean canHoldRole() {
    return !bot && !deactivated;
  }
}
