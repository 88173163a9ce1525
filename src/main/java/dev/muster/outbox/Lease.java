package dev.muster.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an errand is ours. Any thread may ask; whoever was frozen and wakes up finds that it has
 * run out, and must not make the call it was about to make.
 */
public final class Lease {

  /** For what nobody else would do. */
  public static final Lease UNLIMITED = new Lease(Instant.MAX, Duration.ZERO);

  private final Duration margin;
  private volatile Instant ends;

  /**
   * @param margin how much earlier its holder lets go: others may take over by a clock that is
   *     ahead of ours, and a call takes a while to arrive
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
