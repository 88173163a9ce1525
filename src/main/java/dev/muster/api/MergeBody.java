package dev.muster.api;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import org.jspecify.annotations.Nullable;

/**
 * @param into the number of the incident to merge into
 */
record MergeBody(@Nullable Long into) {

  /**
   * @throws ApiError when {@code into} is not an incident number
   */
  IncidentNumber target() {
    var mistakes = new FieldErrors();
    var target =
        mistakes.read(
            "into",
            () -> {
              if (into == null || into < 1) {
                throw Refused.because("Give the number of the incident it goes on in, as 42.");
              }
              return new IncidentNumber(into);
            });
    mistakes.requireNone();
    return target.orElseThrow();
  }
}
