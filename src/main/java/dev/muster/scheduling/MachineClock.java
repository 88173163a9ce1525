package dev.muster.scheduling;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What this machine says of the time. Registered before the start to run on another's.
 *
 * @param wall may be set forth and back at any moment
 * @param nanos elapsed time since some moment; nobody sets it
 */
public record MachineClock(InstantSource wall, LongSupplier nanos) {

  /** Of the clock to ask when what somebody outside says is compared with this machine's time. */
  public static final String NAME = "machine";

  public static final MachineClock SYSTEM =
      new MachineClock(InstantSource.system(), System::nanoTime);
}
