package dev.muster.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * By when the postmortem of a resolved incident is due. Five days for SEV1 and SEV2, none for the
 * others, hold without a setting: usual practice asks for it within two to five days, while people
 * still remember, and FireFighter reminds on the fifth.
 *
 * @param after how long after the resolution; what is missing here needs none
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

  /** Empty for what is not resolved, what needs none, and for drills and tests. */
  public Optional<Instant> due(Incident incident) {
    return of(incident.severity())
        .flatMap(span -> since(incident).map(resolved -> resolved.plus(span)));
  }

  /**
   * From when on it could be written: once it was resolved, and on record. Empty for what is not
   * resolved, and for drills and tests.
   */
  public static Optional<Instant> since(Incident incident) {
    var declared = incident.milestones().declared();
    return incident.owesPostmortem()
        ? Optional.ofNullable(incident.milestones().resolved())
            .map(resolved -> resolved.isBefore(declared) ? declared : resolved)
        : Optional.empty();
  }
}
