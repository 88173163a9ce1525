package dev.muster.access;

/** The idempotency key was used before for a different request. Nothing was changed. */
public final class IdempotencyKeyConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IdempotencyKeyConflict() {
    super("the key was used for something else", null, false, false);
  }
}
