package dev.muster.incident;

import java.util.Locale;

/**
 * An expected no: the message is a sentence for the person who asked and says the next step. Never
 * logged as an error; nothing was changed.
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

  /** It would be fine, were it somebody else. */
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
