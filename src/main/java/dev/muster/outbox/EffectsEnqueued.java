package dev.muster.outbox;

/** Rung within a transaction, heard once it is committed. */
record EffectsEnqueued() {}
