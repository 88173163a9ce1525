package dev.muster.scheduling;

import java.time.Duration;
import java.time.Instant;

/**
 * Something done every so often, for whatever has come due since. Runs are never concurrent within
 * one process; replicas may run the same sweep at the same moment.
 */
public interface Sweep {

  String name();

  Duration every();

  /** A failure is logged and counted; the next run happens all the same. */
  void run(Instant now);
}
