package dev.muster.outbox;

import java.time.Instant;

/** Called for every receipt, inside the transaction that settles its effect. */
public interface ReceiptListener {

  void received(ClaimedEffect claimed, Receipt receipt, Instant now);
}
