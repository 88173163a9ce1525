package dev.muster.outbox;

import java.time.Instant;

/**
 * A failed effect that is not retried automatically.
 *
 * @param sentence what failed and what to do next, for the incident commander
 */
public record EffectFailure(String sentence, Instant since) {}
