package dev.muster.slack.delivery;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether a delivery still may be stored. Either it commits or whoever waits for it gives it up
 * first: what people are told about it is true.
 */
public final class CommitGuard {

  private enum State {
    GOING,
    COMMITTING,
    GIVEN_UP
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.GOING);

  /** Thrown to take back work that nobody waits for any more. */
  static final class GivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private GivenUp() {
      super("nobody waits for this delivery any more", null, false, false);
    }
  }

  /** Nothing is begun that nobody waits for. */
  void begin() {
    if (state.get() != State.GOING) {
      throw new GivenUp();
    }
  }

  /** The last thing before the commit. */
  void commit() {
    if (!state.compareAndSet(State.GOING, State.COMMITTING)) {
      throw new GivenUp();
    }
  }

  /** False when it is too late to: then it may yet come to be. */
  public boolean giveUp() {
    return state.compareAndSet(State.GOING, State.GIVEN_UP);
  }
}
