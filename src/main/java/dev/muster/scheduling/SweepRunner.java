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
 * Runs the sweeps of this process, each in at most one thread at a time. Thread-safe. An exception
 * of a sweep is logged and not thrown.
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

  /** Runs the sweep. Waits first if it is already running. */
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
   * Runs every sweep once on the caller's thread, the most frequent first: a check that runs once a
   * minute then sees the results of the sweeps that run more often.
   */
  void runAll() {
    sweeps.forEach(this::run);
  }

  /** Waits until running sweeps have ended. No sweep runs afterwards. */
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
