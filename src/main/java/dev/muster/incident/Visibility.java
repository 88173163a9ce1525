package dev.muster.incident;

/** Who may know that an incident exists. */
public enum Visibility {
  /** Everybody in the workspace. */
  OPEN,
  /** Those who were called in, and nobody else: not its title, not its number. */
  PRIVATE
}
