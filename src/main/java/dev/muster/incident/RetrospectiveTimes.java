package dev.muster.incident;

import java.time.Instant;

/**
 * Start and end of an incident that is declared after the fact; no responders are invited to it.
 */
public record RetrospectiveTimes(Instant impactStarted, Instant resolved) {

  public RetrospectiveTimes {
    if (resolved.isBefore(impactStarted)) {
      throw Refused.because("It cannot have been over before it began.");
    }
  }

  /**
   * @throws Refused when the incident had not ended by {@code now}
   */
  public RetrospectiveTimes requireOver(Instant now) {
    if (resolved.isAfter(now)) {
      throw Refused.because("What is not over yet is declared as it is: something is broken.");
    }
    return this;
  }
}
