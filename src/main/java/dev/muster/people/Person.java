package dev.muster.people;

import java.time.ZoneId;

/**
 * What Muster knows about a person.
 *
 * @param name the display name; untrusted user text, cut if too long
 * @param zone the person's time zone, or UTC if unknown
 */
public record Person(PersonId id, String name, ZoneId zone, boolean bot, boolean deactivated) {

  /** In UTF-16 units, the size of the column; Slack allows far fewer. */
  private static final int LONGEST_NAME = 255;

  public Person {
    name = fitting(name);
  }

  /** Cuts the name to the stored length without splitting a surrogate pair. */
  static String fitting(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    var end = LONGEST_NAME - 1;
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** False for bots and deactivated users. */
  public boolean canHoldRole() {
    return !bot && !deactivated;
  }
}
