package dev.muster.sandbox.faults;

import java.time.Duration;
import java.util.SplittableRandom;

/** How long a call takes on its way there and back. */
@FunctionalInterface
public interface Latency {

  Duration next();

  static Latency none() {
    return () -> Duration.ZERO;
  }

  static Latency fixed(Duration each) {
    return () -> each;
  }

  /** Drawn around three percentiles, in the same order in every run. */
  static Latency profile(Duration p50, Duration p95, Duration p99) {
    return new Profile(p50, p95, p99, new SplittableRandom(42));
  }

  /** Straight lines between what is known of the distribution. */
  record Profile(Duration p50, Duration p95, Duration p99, SplittableRandom random)
      implements Latency {

    @Override
    public synchronized Duration next() {
      double drawn = random.nextDouble();
      if (drawn < 0.5) {
        return between(p50.dividedBy(2), p50, drawn / 0.5);
      }
      if (drawn < 0.95) {
        return between(p50, p95, (drawn - 0.5) / 0.45);
      }
      if (drawn < 0.99) {
        return between(p95, p99, (drawn - 0.95) / 0.04);
      }
      return between(p99, p99.multipliedBy(3).dividedBy(2), (drawn - 0.99) / 0.01);
    }

    private static Duration between(Duration low, Duration high, double share) {
      return low.plusNanos((long) (high.minus(low).toNanos() * share));
    }
  }
}
