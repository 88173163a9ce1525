package dev.muster.channel;

/** A template that cannot be used. */
public final class InvalidTemplate extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidTemplate(String problem) {
    super(problem, null, false, false);
  }

  /** The problem, to be appended to the name of the setting: {@code has no {number} …}. */
  public String problem() {
    return String.valueOf(getMessage());
  }
}
