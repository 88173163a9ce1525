package dev.muster.incident;

import dev.muster.people.PersonId;
import java.time.Instant;

/**
 * One person's request to put a message on the timeline: a reaction, a pin or a shortcut.
 *
 * @param source the identity of the message, as in {@link CapturedMessage}
 * @param at Slack's timestamp of the capture; captures can arrive out of order
 */
public record Capture(String source, Way way, PersonId by, Instant at) {

  /** Stored under these names; never rename a constant. */
  public enum Way {
    REACTION,
    /** Shared by all users: unpinning the message removes the pin for everybody. */
    PIN,
    /** Requested through the message shortcut; it leaves nothing in Slack that could be removed. */
    REQUEST
  }

  String holder() {
    return way == Way.PIN ? "" : by.value();
  }
}
