package dev.muster.incident;

/** Who may know that an incident exists. */
public enum Visibility {
  /** Every member of the workspace. */
  OPEN,
  /** Only the participants and the members of its channel; others see neither title nor number. */
  PRIVATE;

  /**
   * The visibility that a person asked for. If both were given, private wins.
   *
   * @param usuallyPrivate whether an affected service is private by default
   */
  public static Visibility meant(boolean saidPrivate, boolean saidOpen, boolean usuallyPrivate) {
    return saidPrivate || (usuallyPrivate && !saidOpen) ? PRIVATE : OPEN;
  }
}
