package dev.muster.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntUnaryOperator;

/**
 * Something done every so often, for whatever has come due since. Runs are never concurrent within
 * one process; replicas may run the same sweep at the same moment.
 */
public interface Sweep {

  String name();

  Duration every();

  /** A failure is logged and counted; the next run happens all the same. */
  void run(Instant now);

  /**
   * Does what is due a portion at a time, each in a transaction of its own.
   *
   * @param portion does at most that many and says how many there were; fewer are the last
   */
  static void inPortions(int most, IntUnaryOperator portion) {
    var seen = most;
    while (seen == most) {
      seen = portion.applyAsInt(most);
    }
  }
}
