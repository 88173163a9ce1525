package dev.muster.slack.work;

import dev.muster.incident.Refused;
import java.time.Instant;

/**
 * What the button of a step says about it.
 *
 * @param page of the runbook the button stands in
 * @param shown tells the buttons of one showing from those of the next: who ticks, unticks and
 *     ticks again has not pressed one button twice
 */
record StepValue(String runbook, String step, int page, Instant shown) {

  static StepValue read(String written) {
    var parts = written.split("/");
    if (parts.length != 4 || !parts[2].matches("[0-9]{1,6}") || !parts[3].matches("[0-9]{1,18}")) {
      throw Refused.because("This button does nothing any more; see /incident runbook.");
    }
    return new StepValue(
        parts[0],
        parts[1],
        Integer.parseInt(parts[2]),
        Instant.ofEpochMilli(Long.parseLong(parts[3])));
  }

  @Override
  public String toString() {
    return String.join(
        "/", runbook, step, String.valueOf(page), String.valueOf(shown.toEpochMilli()));
  }
}
