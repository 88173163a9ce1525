package dev.muster.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntUnaryOperator;

/**
 * A periodic job that handles what has come due. Runs of a sweep are never concurrent within one
 * process; replicas may run it at the same time.
 */
public interface Sweep {

  String name();

  Duration every();

  /** An exception is logged; the run counts as ended, and the next one takes place as planned. */
  void run(Instant now);

  /**
   * Handles what is due in portions, each in its own transaction.
   *
   * @param portion handles at most the given number of items and returns how many it handled; a
   *     smaller number ends the loop
   */
  static void inPortions(int most, IntUnaryOperator portion) {
    var seen = most;
    while (seen == most) {
      seen = portion.applyAsInt(most);
    }
  }
}
