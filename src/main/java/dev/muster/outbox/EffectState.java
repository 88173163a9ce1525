package dev.muster.outbox;

enum EffectState {
  OWED,
  DONE,
  /** A newer effect said the same and more. */
  SUPERSEDED,
  GIVEN_UP
}
