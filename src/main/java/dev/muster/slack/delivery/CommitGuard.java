package dev.muster.slack.delivery;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Decides between commit and timeout, so that the response to a delivery that commits never says
 * that nothing was recorded. Thread-safe.
 */
public final class CommitGuard {

  private enum State {
    GOING,
    COMMITTING,
    GIVEN_UP
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.GOING);

  /** Rolls the work back because its deadline has passed. */
  static final class GivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private GivenUp() {
      super("nobody waits for this delivery any more", null, false, false);
    }
  }

  /**
   * Call before the work.
   *
   * @throws GivenUp if the delivery was given up
   */
  void begin() {
    if (state.get() != State.GOING) {
      throw new GivenUp();
    }
  }

  /**
   * Call as the last step before the commit.
   *
   * @throws GivenUp if the delivery was given up
   */
  void commit() {
    if (!state.compareAndSet(State.GOING, State.COMMITTING)) {
      throw new GivenUp();
    }
  }

  /** False when the commit has started: the delivery may be stored. */
  public boolean giveUp() {
    return state.compareAndSet(State.GOING, State.GIVEN_UP);
  }
}
