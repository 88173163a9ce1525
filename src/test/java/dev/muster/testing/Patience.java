package dev.muster.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what happens in another thread, and says what it waited for when it does not. */
public final class Patience {

  /** Costs only who waits in vain, and a busy machine needs it. */
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private static final Duration LOOK = Duration.ofMillis(20);

  private Patience() {}

  /** The first answer that is there. */
  public static <T> T until(String what, Supplier<Optional<T>> look) {
    var end = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      var seen = look.get();
      if (seen.isPresent()) {
        return seen.get();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("waited %s for: %s".formatted(LONGEST, what));
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  public static void untilTrue(String what, Supplier<Boolean> look) {
    until(what, () -> look.get() ? Optional.of(true) : Optional.empty());
  }
}
