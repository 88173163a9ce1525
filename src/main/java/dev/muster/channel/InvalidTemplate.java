package dev.muster.channel;

/** A template that cannot work. */
public final class InvalidTemplate extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidTemplate(String problem) {
    super(problem, null, false, false);
  }

  /** Goes on where the name of the setting ends: {@code has no {number} …}. */
  public String problem() {
    return String.valueOf(getMessage());
  }
}
