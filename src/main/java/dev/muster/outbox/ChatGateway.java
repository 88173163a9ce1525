package dev.muster.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * Performs effects in a chat service. Thread-safe; never called inside a transaction, except for
 * {@link #awaitsTurn} and {@link #giveBackTurn}. If an earlier attempt may have succeeded,
 * performing the effect again must not do it twice.
 */
public interface ChatGateway {

  Receipt perform(ClaimedEffect claimed) throws EffectNotDone;

  /**
   * Asks whether the rate limit allows an effect now; does not wait. Called inside a transaction,
   * so it must not block.
   *
   * @return empty if it is allowed, which uses up the turn; otherwise when to ask again
   */
  Optional<Instant> awaitsTurn(Effect effect, Priority priority, Instant now);

  /** Returns a turn that {@link #awaitsTurn} granted but that is not used. */
  void giveBackTurn(Effect effect, Instant now);

  /**
   * Called when another process has taken the effect over before the receipt could be stored.
   * Undoes this process's effect if both have performed it. Best effort, tried once.
   */
  void withdraw(ClaimedEffect claimed, Receipt receipt);
}
