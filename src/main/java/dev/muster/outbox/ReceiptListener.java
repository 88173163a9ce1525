package dev.muster.outbox;

import java.time.Instant;

/** A room that keeps something of a receipt. Called inside the transaction that settles it. */
public interface ReceiptListener {

  void received(ClaimedEffect claimed, Receipt receipt, Instant now);
}
