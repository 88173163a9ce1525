package dev.muster.scheduling;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** When each sweep of this process last ran, by elapsed time. Safe for several threads. */
public class SweepRuns {

  /** Triggered so much later than planned, a sweep is triggered anew. */
  private static final Duration OVERDUE = Duration.ofSeconds(2);

  /** After so long without a run that ended, something is wrong that does not mend itself. */
  private static final Duration LATE = Duration.ofMinutes(2);

  private final MachineClock machine;
  private final Map<String, Runs> all = new TreeMap<>();

  SweepRuns(MachineClock machine) {
    this.machine = machine;
  }

  /**
   * @param since how long ago the last run ended, or the first was expected
   */
  public record Late(String sweep, Duration since) {}

  private record Runs(Duration every, long began, long ended, boolean underway) {}

  /** Sweeps of which no run has ended for two minutes longer than their interval. */
  public synchronized List<Late> late() {
    return all.entrySet().stream()
        .map(each -> new Late(each.getKey(), since(each.getValue().ended())))
        .filter(each -> isOver(each.since(), interval(each.sweep()).plus(LATE)))
        .toList();
  }

  /** Counts as a run that ended now. */
  synchronized void expect(String sweep, Duration every) {
    all.put(sweep, new Runs(every, now(), now(), false));
  }

  synchronized void began(String sweep) {
    all.computeIfPresent(sweep, (name, runs) -> new Runs(runs.every(), now(), runs.ended(), true));
  }

  synchronized void ended(String sweep) {
    all.computeIfPresent(sweep, (name, runs) -> new Runs(runs.every(), runs.began(), now(), false));
  }

  /** Sweeps that should have begun again and do not run. */
  synchronized List<String> overdue() {
    Predicate<Runs> isOverdue =
        runs -> !runs.underway() && isOver(since(runs.began()), runs.every().plus(OVERDUE));
    return all.entrySet().stream()
        .filter(each -> isOverdue.test(each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How long ago the last run of each ended. */
  synchronized Map<String, Duration> sinceLastRuns() {
    return all.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> since(each.getValue().ended()),
                (one, other) -> one,
                TreeMap::new));
  }

  private Duration interval(String sweep) {
    return Objects.requireNonNull(all.get(sweep)).every();
  }

  private Duration since(long nanos) {
    return Duration.ofNanos(now() - nanos);
  }

  private long now() {
    return machine.nanos().getAsLong();
  }

  private static boolean isOver(Duration time, Duration limit) {
    return time.compareTo(limit) >= 0;
  }
}
