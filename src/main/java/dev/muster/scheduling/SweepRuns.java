package dev.muster.scheduling;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Records when each sweep of this process last ran, in elapsed time. Thread-safe. */
public class SweepRuns {

  /** A sweep that is this late is triggered again. */
  private static final Duration OVERDUE = Duration.ofSeconds(2);

  /**
   * A sweep without a completed run for this long beyond its interval has a problem that does not
   * fix itself.
   */
  private static final Duration LATE = Duration.ofMinutes(2);

  private final MachineClock machine;
  private final Map<String, Runs> all = new TreeMap<>();

  SweepRuns(MachineClock machine) {
    this.machine = machine;
  }

  /**
   * @param since how long ago the last run ended or, before the first run, the sweep was registered
   */
  public record Late(String sweep, Duration since) {}

  private record Runs(Duration every, long began, long ended, boolean underway) {}

  /** Sweeps without a completed run for two minutes longer than their interval. */
  public synchronized List<Late> late() {
    return all.entrySet().stream()
        .map(each -> new Late(each.getKey(), since(each.getValue().ended())))
        .filter(each -> isOver(each.since(), interval(each.sweep()).plus(LATE)))
        .toList();
  }

  /** Registers a sweep, as if a run had ended now. */
  synchronized void expect(String sweep, Duration every) {
    all.put(sweep, new Runs(every, now(), now(), false));
  }

  synchronized void began(String sweep) {
    all.computeIfPresent(sweep, (name, runs) -> new Runs(runs.every(), now(), runs.ended(), true));
  }

  synchronized void ended(String sweep) {
    all.computeIfPresent(sweep, (name, runs) -> new Runs(runs.every(), runs.began(), now(), false));
  }

  /** Sweeps that are not running and should have started again. */
  synchronized List<String> overdue() {
    Predicate<Runs> isOverdue =
        runs -> !runs.underway() && isOver(since(runs.began()), runs.every().plus(OVERDUE));
    return all.entrySet().stream()
        .filter(each -> isOverdue.test(each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How long ago the last run of each sweep ended. */
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
