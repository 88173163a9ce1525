package dev.muster.reminder;

import dev.muster.incident.Nudge;
import dev.muster.incident.PostmortemDeadlines;
import dev.muster.incident.Severity;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * When each kind of nudge is sent. SEV3 and lower wait at least a day for the nudge to resolve, and
 * the deadline of the postmortem depends on the severity. All other nudges are the same for every
 * severity.
 *
 * @param after the time until the first nudge; kinds that are not in the map are never sent, except
 *     the one for an overdue postmortem
 * @param postmortems the deadline of the postmortem for each severity
 */
public record NudgeSchedule(Map<Nudge, Duration> after, PostmortemDeadlines postmortems) {

  private static final Duration DAY = Duration.ofDays(1);

  public NudgeSchedule {
    after = Map.copyOf(after);
  }

  /** Empty if this nudge is not sent for this severity. */
  Optional<NudgeInterval> of(Nudge nudge, Severity severity) {
    var first =
        nudge == Nudge.POSTMORTEM_OVERDUE
            ? postmortems.of(severity)
            : Optional.ofNullable(after.get(nudge));
    return first.map(each -> of(nudge, severity, each));
  }

  private static NudgeInterval of(Nudge nudge, Severity severity, Duration after) {
    return switch (nudge) {
      case NO_COMMANDER, NOT_TRIAGED ->
          new NudgeInterval(after, after.multipliedBy(2), 5, after.multipliedBy(2));
      case NO_SUMMARY, NO_SEVERITY ->
          new NudgeInterval(after, after.multipliedBy(2), 3, after.multipliedBy(2));
      case SILENCE -> new NudgeInterval(after, after, 5, after);
      case NOT_RESOLVED -> {
        var first = severity.compareTo(Severity.SEV2) > 0 ? longer(after, DAY) : after;
        yield new NudgeInterval(first, longer(after, DAY), 5, first);
      }
      case NOT_CLOSED -> new NudgeInterval(after, DAY, 5, after);
      case POSTMORTEM_OVERDUE ->
          new NudgeInterval(after, DAY.multipliedBy(2), 3, DAY.multipliedBy(2));
    };
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
