package dev.muster.slack.work;

import dev.muster.incident.Refused;
import java.time.Instant;

/**
 * The value of a step's button.
 *
 * @param page the page of the runbook
 * @param shown makes the buttons differ each time the runbook is shown, so that ticking, unticking
 *     and ticking again does not count as pressing the same button twice
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
