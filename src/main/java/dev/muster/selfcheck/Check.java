package dev.muster.selfcheck;

import dev.muster.outbox.EffectNotDone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One thing that must always hold. Mends what can be mended. Every replica looks, perhaps at the
 * same moment: what one has mended another finds in order.
 */
interface Check {

  String name();

  /** At each audit, or at the earliest so long after the look before, and after the start. */
  default Duration every() {
    return Duration.ZERO;
  }

  /**
   * All that is not as it must be, each time.
   *
   * @throws EffectNotDone when it could not look, which says nothing of what there is
   */
  List<Finding> look(Instant now) throws EffectNotDone;
}
