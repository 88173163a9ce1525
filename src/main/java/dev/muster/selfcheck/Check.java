package dev.muster.selfcheck;

import dev.muster.outbox.EffectNotDone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One invariant. A check repairs what it can. Every replica runs it, possibly at the same time:
 * what one has repaired, another finds in order.
 */
interface Check {

  String name();

  /**
   * The minimum interval between two runs, and between the start and the first run; zero means
   * every self-check.
   */
  default Duration every() {
    return Duration.ZERO;
  }

  /**
   * Returns all current violations, on every run.
   *
   * @throws EffectNotDone when the check could not run, which is neither success nor failure
   */
  List<Finding> look(Instant now) throws EffectNotDone;
}
