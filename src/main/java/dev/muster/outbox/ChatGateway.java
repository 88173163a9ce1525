package dev.muster.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * Carries effects out, in whatever chat. Called from many threads at once, never inside a
 * transaction. An errand that may have happened before must have the effect of one.
 */
public interface ChatGateway {

  Receipt perform(ClaimedEffect claimed) throws EffectNotDone;

  /**
   * Asks for an effect's turn, without waiting for it. An empty answer is a yes and uses the turn
   * up; otherwise it says when to ask again. Called inside a transaction: must not block.
   */
  Optional<Instant> awaitsTurn(Effect effect, Priority priority, Instant now);

  /** A turn that {@link #awaitsTurn} gave and nobody uses. */
  void giveBackTurn(Effect effect, Instant now);

  /**
   * The answer came too late: somebody else has taken the errand over. If both have done it, undoes
   * ours. A best effort, tried once.
   */
  void withdraw(ClaimedEffect claimed, Receipt receipt);
}
