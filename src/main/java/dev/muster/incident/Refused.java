package dev.muster.incident;

import java.util.Locale;

/**
 * An expected refusal. The message is a sentence for the person who asked and names the next step.
 * Nothing was changed; it is never logged as an error.
 */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean forWantOfPermission;

  private Refused(String sentence, boolean forWantOfPermission) {
    super(sentence, null, false, false);
    this.forWantOfPermission = forWantOfPermission;
  }

  public static Refused because(String sentence, Object... arguments) {
    return new Refused(String.format(Locale.ROOT, sentence, arguments), false);
  }

  /** The request is valid, but this person is not permitted to make it. */
  public static Refused notPermitted(String sentence, Object... arguments) {
    return new Refused(String.format(Locale.ROOT, sentence, arguments), true);
  }

  public boolean isForWantOfPermission() {
    return forWantOfPermission;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
