package dev.muster.reminder;

import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How often people should hear from us. The defaults follow common practice: the worse, the
 * oftener; what is merely cosmetic needs no clock.
 */
public record Cadence(Map<Severity, Duration> every) {

  public Cadence {
    every = Map.copyOf(every);
  }

  /** Empty when no update is asked for. */
  public Optional<Duration> of(Severity severity, Status status) {
    return status.isAccepted() ? Optional.ofNullable(every.get(severity)) : Optional.empty();
  }
}
