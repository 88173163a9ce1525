package dev.muster.incident;

/** Who may know that an incident exists. */
public enum Visibility {
  /** Everybody in the workspace. */
  OPEN,
  /** Those who were called in, and nobody else: not its title, not its number. */
  PRIVATE;

  /**
   * What somebody means who may have said either, or nothing. Who says both means private.
   *
   * @param usuallyPrivate whether what it is about is private as a rule
   */
  public static Visibility meant(boolean saidPrivate, boolean saidOpen, boolean usuallyPrivate) {
    return saidPrivate || (usuallyPrivate && !saidOpen) ? PRIVATE : OPEN;
  }
}
