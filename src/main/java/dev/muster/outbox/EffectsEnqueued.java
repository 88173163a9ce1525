package dev.muster.outbox;

/** Published inside the transaction that enqueues effects; handled after its commit. */
record EffectsEnqueued() {}
