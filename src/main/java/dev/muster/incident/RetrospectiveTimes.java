package dev.muster.incident;

import java.time.Instant;

/** When something was that is declared after the fact: nobody is called in for it any more. */
public record RetrospectiveTimes(Instant impactStarted, Instant resolved) {

  public RetrospectiveTimes {
    if (resolved.isBefore(impactStarted)) {
      throw Refused.because("It cannot have been over before it began.");
    }
  }

  /**
   * @throws Refused when it is not over by then
   */
  public RetrospectiveTimes requireOver(Instant now) {
    if (resolved.isAfter(now)) {
      throw Refused.because("What is not over yet is declared as it is: something is broken.");
    }
    return this;
  }
}
