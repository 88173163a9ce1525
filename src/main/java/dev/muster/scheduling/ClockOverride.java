package dev.muster.scheduling;

import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * A clock that replaces the database's and that can be moved. Registered before the start.
 *
 * @param onMove receives the task to run, on the mover's thread, each time the clock was moved
 */
public record ClockOverride(InstantSource source, Consumer<Runnable> onMove) {

  /** Without a notification of moves: the next regular sweeps find what came due. */
  public ClockOverride(InstantSource source) {
    this(source, unused -> {});
  }
}
