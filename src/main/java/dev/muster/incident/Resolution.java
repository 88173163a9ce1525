package dev.muster.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the incident ended, as far as the person who resolves it knows.
 *
 * @param explanation may be empty
 */
public record Resolution(
    String explanation,
    @Nullable Instant impactStarted,
    @Nullable Instant detected,
    Impact impact) {

  public static final Resolution WITHOUT_DETAILS = new Resolution("", null, null, Impact.UNKNOWN);

  public Resolution {
    explanation = UserText.fitting("What ended it", explanation);
    if (impactStarted != null && detected != null && detected.isBefore(impactStarted)) {
      throw Refused.because("It cannot have been detected before the impact started.");
    }
  }

  void requirePast(Instant now) {
    if ((impactStarted != null && impactStarted.isAfter(now))
        || (detected != null && detected.isAfter(now))) {
      throw Refused.because("Impact and detection cannot lie in the future.");
    }
  }
}
