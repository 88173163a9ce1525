package dev.muster.scheduling;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the sweeps of this process, each at most once at a time, whoever asks. Safe for several
 * threads; a failure of a sweep is logged and not thrown.
 */
@Singleton
class SweepRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SweepRunner.class);

  private final List<Sweep> sweeps;
  private final InstantSource clock;
  private final SweepRuns runs;
  private final Map<String, Lock> locks;
  private volatile boolean stopped;

  SweepRunner(List<Sweep> sweeps, InstantSource clock, SweepRuns runs) {
    this.sweeps =
        sweeps.stream().sorted(comparing(Sweep::every).thenComparing(Sweep::name)).toList();
    this.clock = clock;
    this.runs = runs;
    this.locks = sweeps.stream().collect(toMap(Sweep::name, each -> new ReentrantLock()));
  }

  /** The most frequent first. */
  List<Sweep> all() {
    return sweeps;
  }

  /** Waits for the end of a run that is underway. */
  void run(Sweep sweep) {
    alone(
        sweep,
        () -> {
          if (!stopped) {
            runAlone(sweep);
          }
        });
  }

  /**
   * Once each, on the caller's thread: a check that runs once a minute sees what the sweeps that
   * run more often have done.
   */
  void runAll() {
    sweeps.forEach(this::run);
  }

  /** Waits for the end of what is underway; nothing runs afterwards. */
  void stop() {
    stopped = true;
    sweeps.forEach(each -> alone(each, () -> {}));
  }

  private void alone(Sweep sweep, Runnable work) {
    var lock = requireNonNull(locks.get(sweep.name()));
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  private void runAlone(Sweep sweep) {
    runs.began(sweep.name());
    try {
      sweep.run(clock.instant());
    } catch (RuntimeException e) {
      LOG.error("The sweep '{}' failed; it runs again in {}", sweep.name(), sweep.every(), e);
    } finally {
      runs.ended(sweep.name());
    }
  }
}
