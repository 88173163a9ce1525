package dev.muster.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The effects that this process may perform now.
 *
 * @param nextTurn when to claim again, if a due effect had to wait for the rate limit
 */
record Claim(List<ClaimedEffect> allClaimed, Optional<Instant> nextTurn) {}
