package dev.muster.slack.blockkit;

import dev.muster.incident.Refused;

/**
 * Refusals for a button or a form with a value that this version does not use: another version made
 * it, or another app.
 */
public final class ExpiredPayload {

  private ExpiredPayload() {}

  public static Refused button() {
    return Refused.because("This button does nothing any more; see /incident help.");
  }

  public static Refused form() {
    return Refused.because("This form does nothing any more; close it and open it again.");
  }
}
