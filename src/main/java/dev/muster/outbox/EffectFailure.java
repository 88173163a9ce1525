package dev.muster.outbox;

import java.time.Instant;

/**
 * Something that could not be done and will not be tried again by itself.
 *
 * @param sentence for whoever commands, with the next step
 */
public record EffectFailure(String sentence, Instant since) {}
