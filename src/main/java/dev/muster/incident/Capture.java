package dev.muster.incident;

import dev.muster.people.PersonId;
import java.time.Instant;

/**
 * Somebody's sign that a message belongs on the timeline.
 *
 * @param source the message, as {@link CapturedMessage} tells it
 * @param at by the chat's own clock, whose news may come out of order
 */
public record Capture(String source, Way way, PersonId by, Instant at) {

  /** Kept for ever under these names. */
  public enum Way {
    REACTION,
    /** One for all: whoever takes it out takes it from everybody. */
    PIN,
    /** Asked for in so many words; nothing shows in the chat that could be taken away. */
    REQUEST
  }

  String holder() {
    return way == Way.PIN ? "" : by.value();
  }
}
