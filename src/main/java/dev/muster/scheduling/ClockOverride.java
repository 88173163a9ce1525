package dev.muster.scheduling;

import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Registered before the start to run by another clock than the database's: one that can be turned.
 *
 * @param onMove takes what has to run, on the mover's thread, each time the clock was moved
 */
public record ClockOverride(InstantSource source, Consumer<Runnable> onMove) {

  /** Nobody hears that it was moved: what came due is found by the next sweeps. */
  public ClockOverride(InstantSource source) {
    this(source, unused -> {});
  }
}
