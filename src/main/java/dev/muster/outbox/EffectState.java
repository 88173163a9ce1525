package dev.muster.outbox;

enum EffectState {
  OWED,
  DONE,
  /** A newer effect with the same coalescing key took its place. */
  SUPERSEDED,
  GIVEN_UP
}
