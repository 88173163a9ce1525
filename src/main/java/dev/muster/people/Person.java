package dev.muster.people;

import java.time.ZoneId;

/**
 * What is known of somebody.
 *
 * @param name as they are called in the chat; text from people, never trusted
 * @param zone theirs, or UTC while nobody has told us
 */
public record Person(PersonId id, String name, ZoneId zone, boolean bot, boolean deactivated) {

  /** Bots and people who have left cannot carry responsibility. */
  public boolean canHoldRole() {
    return !bot && !deactivated;
  }
}
