package dev.muster.reminder;

import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How often responders should post an update, by severity. By default a higher severity means a
 * shorter interval, and SEV4 has none, as is common practice.
 */
public record Cadence(Map<Severity, Duration> every) {

  public Cadence {
    every = Map.copyOf(every);
  }

  /** Empty if no update is due for this severity and status. */
  public Optional<Duration> of(Severity severity, Status status) {
    return status.isAccepted() ? Optional.ofNullable(every.get(severity)) : Optional.empty();
  }
}
