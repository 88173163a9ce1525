package dev.muster.outbox;

import java.time.Duration;
import java.util.Optional;

/** The outside world did not take an effect: later it might, or it never will. */
public final class Undelivered extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean lasting;
  private final transient Optional<Duration> retryAfter;

  private Undelivered(String problem, boolean lasting, Optional<Duration> retryAfter) {
    super(problem);
    this.lasting = lasting;
    this.retryAfter = retryAfter;
  }

  /**
   * @param retryAfter how long the other side asked us to wait
   */
  public static Undelivered later(String problem, Optional<Duration> retryAfter) {
    return new Undelivered(problem, false, retryAfter);
  }

  /**
   * @param problem a sentence for the commander, with the next step
   */
  public static Undelivered never(String problem) {
    return new Undelivered(problem, true, Optional.empty());
  }

  public boolean isLasting() {
    return lasting;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  public String problem() {
    return String.valueOf(getMessage());
  }
}
