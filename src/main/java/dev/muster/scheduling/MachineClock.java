package dev.muster.scheduling;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The clocks of this machine. Registered before the start to replace them.
 *
 * @param wall the wall clock, which can be set forward or back at any time
 * @param nanos elapsed time since an arbitrary moment; never set
 */
public record MachineClock(InstantSource wall, LongSupplier nanos) {

  /**
   * The name of the clock that a timestamp from outside, such as one from Slack, is compared with.
   */
  public static final String NAME = "machine";

  public static final MachineClock SYSTEM =
      new MachineClock(InstantSource.system(), System::nanoTime);
}
