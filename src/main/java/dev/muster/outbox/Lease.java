package dev.muster.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a claimed effect belongs to this process. Thread-safe. A process that was suspended for
 * too long finds its lease expired when it resumes, and must not make the call that it was about to
 * make.
 */
public final class Lease {

  /** For calls that no other process would make, such as cleaning up after a lost claim. */
  public static final Lease UNLIMITED = new Lease(Instant.MAX, Duration.ZERO);

  private final Duration margin;
  private volatile Instant ends;

  /**
   * @param margin how long before the end of the lease its holder stops using it: the clock of
   *     another process may be ahead of this one, and a call takes time to arrive
   */
  public Lease(Instant ends, Duration margin) {
    this.ends = ends;
    this.margin = margin;
  }

  public boolean holds(Instant now) {
    return now.isBefore(ends.minus(margin));
  }

  void renewed(Instant until) {
    ends = until;
  }

  void lost() {
    ends = Instant.MIN.plus(margin);
  }
}
