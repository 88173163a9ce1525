package dev.muster.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a process may carry now.
 *
 * @param nextTurn when something that is due, and had to wait for its turn, should ask again
 */
record Claim(List<ClaimedEffect> allClaimed, Optional<Instant> nextTurn) {}
