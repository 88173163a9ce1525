package dev.muster.slack.blockkit;

import dev.muster.incident.Refused;

/**
 * The no to a button or a form that says something no button or form of today says: it was made by
 * another version, or not by Muster.
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
