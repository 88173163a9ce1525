package dev.muster.access;

/** A key that came before, with something else to do. Nothing was done. */
public final class IdempotencyKeyConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IdempotencyKeyConflict() {
    super("the key was used for something else", null, false, false);
  }
}
