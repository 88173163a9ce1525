package dev.muster.sandbox.weather;

import java.time.Duration;

/** What befalls one call. */
public sealed interface Fault {

  /** Refused with 429; nothing is applied. */
  record RateLimited(Duration retryAfter) implements Fault {}

  /** Refused with a server's error; nothing is applied. */
  record ServerError(int status) implements Fault {}

  /** Nothing is applied and nothing comes back, ever. */
  record NeverAnswers() implements Fault {}

  /** The connection ends before the call was applied. */
  record CutBefore() implements Fault {}

  /** The call is applied, and the connection ends before the answer. */
  record CutAfter() implements Fault {}

  /** The call is applied; its answer waits in the hand that holds it. */
  record Held(Hold hold) implements Fault {}

  /** Refused with an error of Slack's own; nothing is applied. */
  record Refused(String error) implements Fault {}

  static Fault rateLimited(Duration retryAfter) {
    return new RateLimited(retryAfter);
  }

  static Fault serverError() {
    return new ServerError(500);
  }

  static Fault neverAnswers() {
    return new NeverAnswers();
  }

  static Fault cutBefore() {
    return new CutBefore();
  }

  static Fault cutAfter() {
    return new CutAfter();
  }

  static Fault refused(String error) {
    return new Refused(error);
  }
}
