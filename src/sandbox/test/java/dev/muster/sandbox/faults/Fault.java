package dev.muster.sandbox.faults;

import java.time.Duration;
import java.util.Map;

/** What befalls one call. */
public sealed interface Fault {

  /** Befalls a call before it was applied; most of them never are. */
  sealed interface OnTheWayThere extends Fault {}

  /** Befalls the answer of a call that was applied. */
  sealed interface OnTheWayBack extends Fault {}

  /** Refused with 429. */
  record RateLimited(Duration retryAfter) implements OnTheWayThere {}

  /** Refused with a server's error. */
  record ServerError(int status) implements OnTheWayThere {}

  /** Nothing comes back, ever. */
  record NeverAnswers() implements OnTheWayThere {}

  /** The connection ends. */
  record CutBefore() implements OnTheWayThere {}

  /**
   * Refused with an error of Slack's own.
   *
   * @param details what the answer carries besides the error
   */
  record Refused(String error, Map<String, String> details) implements OnTheWayThere {}

  /** The call waits in the hand that holds it, and is applied when it is let go. */
  record HeldBefore(HeldCall hold) implements OnTheWayThere {}

  /** The answer waits in the hand that holds it. */
  record Held(HeldCall hold) implements OnTheWayBack {}

  /** The connection ends before the answer. */
  record CutAfter() implements OnTheWayBack {}

  /** A server's error hides that all went well. */
  record ServerErrorAfter(int status) implements OnTheWayBack {}

  /** The answer never comes. */
  record NeverAnswersAfter() implements OnTheWayBack {}

  /** What stands in an answer's place, with status 200. */
  enum Nonsense {
    HTML,
    EMPTY,
    TRUNCATED,
    ARRAY,
    /** An object without what every answer has. */
    UNKNOWN
  }

  /** Somebody else answers, say a proxy. */
  record Unreadable(Nonsense nonsense) implements OnTheWayThere {}

  /** All went well, and the answer says so to nobody. */
  record UnreadableAfter(Nonsense nonsense) implements OnTheWayBack {}

  /** All goes well, and then the connection is closed as one that is idle: without a word. */
  record ClosedWhenIdle() implements OnTheWayBack {}

  static Fault rateLimited(Duration retryAfter) {
    return new RateLimited(retryAfter);
  }

  static Fault serverError() {
    return new ServerError(500);
  }

  static Fault serverErrorAfter() {
    return new ServerErrorAfter(500);
  }

  static Fault neverAnswers() {
    return new NeverAnswers();
  }

  static Fault neverAnswersAfter() {
    return new NeverAnswersAfter();
  }

  static Fault cutBefore() {
    return new CutBefore();
  }

  static Fault cutAfter() {
    return new CutAfter();
  }

  static Fault unreadable(Nonsense nonsense) {
    return new Unreadable(nonsense);
  }

  static Fault unreadableAfter(Nonsense nonsense) {
    return new UnreadableAfter(nonsense);
  }

  static Fault closedWhenIdle() {
    return new ClosedWhenIdle();
  }

  static Fault refused(String error) {
    return new Refused(error, Map.of());
  }

  /** As Slack says that the app was not given a scope: several are parted by commas. */
  static Fault missingScope(String needed, String provided) {
    return new Refused("missing_scope", Map.of("needed", needed, "provided", provided));
  }
}
