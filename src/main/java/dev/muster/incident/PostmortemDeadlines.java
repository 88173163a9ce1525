package dev.muster.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * When the postmortem of a resolved incident is due. By default after five days for SEV1 and SEV2,
 * never for the others: common practice asks for it within two to five days, while memories are
 * fresh, and FireFighter reminds on the fifth.
 *
 * @param after time from the resolution per severity; a severity that is missing needs no
 *     postmortem
 */
public record PostmortemDeadlines(Map<Severity, Duration> after) {

  public static final PostmortemDeadlines USUAL =
      new PostmortemDeadlines(
          Map.of(Severity.SEV1, Duration.ofDays(5), Severity.SEV2, Duration.ofDays(5)));

  public PostmortemDeadlines {
    after = Map.copyOf(after);
  }

  public Optional<Duration> of(Severity severity) {
    return Optional.ofNullable(after.get(severity));
  }

  /** Empty if not resolved, if the severity needs none, and for drills, tests and tutorials. */
  public Optional<Instant> due(Incident incident) {
    return of(incident.severity())
        .flatMap(span -> since(incident).map(resolved -> resolved.plus(span)));
  }

  /**
   * When the postmortem could first be written: when the incident was both resolved and declared.
   * Empty if not resolved, and for drills, tests and tutorials.
   */
  public static Optional<Instant> since(Incident incident) {
    var declared = incident.milestones().declared();
    return incident.owesPostmortem()
        ? Optional.ofNullable(incident.milestones().resolved())
            .map(resolved -> resolved.isBefore(declared) ? declared : resolved)
        : Optional.empty();
  }
}
