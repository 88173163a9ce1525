package dev.muster.selfcheck;

import dev.muster.scheduling.MachineClock;
import dev.muster.scheduling.Sweep;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs all checks once a minute and sends the heartbeat if all are well. The state of the checks is
 * local to this process: each replica raises its own alarms.
 */
@Singleton
class SelfCheckSweep implements Sweep {

  private static final Duration EVERY = Duration.ofMinutes(1);

  /** An older report is out of date. */
  private static final Duration LATELY = Duration.ofMinutes(3);

  private final List<Check> checks;
  private final Optional<Heartbeat> heartbeat;
  private @Nullable List<CheckMonitor> watches;
  private final LongSupplier nanos;
  private volatile SelfCheckReport report = SelfCheckReport.NONE_YET;
  private volatile long ranAt;

  @Inject
  SelfCheckSweep(
      List<Check> checks, Optional<Heartbeat> heartbeat, Optional<MachineClock> machine) {
    this(checks, heartbeat, machine.orElse(MachineClock.SYSTEM).nanos());
  }

  SelfCheckSweep(List<Check> checks, Optional<Heartbeat> heartbeat) {
    this(checks, heartbeat, MachineClock.SYSTEM.nanos());
  }

  /**
   * @param nanos a monotonic clock: the wall clock may be set and cannot tell whether the sweep
   *     still runs
   */
  SelfCheckSweep(List<Check> checks, Optional<Heartbeat> heartbeat, LongSupplier nanos) {
    this.checks = checks;
    this.heartbeat = heartbeat;
    this.nanos = nanos;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public void run(Instant now) {
    var all = watches(now);
    all.forEach(each -> each.look(now));
    var well = all.stream().allMatch(CheckMonitor::isWell);
    report =
        new SelfCheckReport(
            now,
            well,
            all.stream().flatMap(each -> each.alarms().stream()).toList(),
            all.stream().mapToLong(CheckMonitor::repaired).sum());
    ranAt = nanos.getAsLong();
    if (well) {
      heartbeat.ifPresent(Heartbeat::beat);
    }
  }

  SelfCheckReport report() {
    var last = report;
    var isLate = nanos.getAsLong() - ranAt >= LATELY.toNanos();
    return isLate ? last.late() : last;
  }

  private synchronized List<CheckMonitor> watches(Instant start) {
    if (watches == null) {
      watches = checks.stream().map(each -> new CheckMonitor(each, start)).toList();
    }
    return watches;
  }
}
