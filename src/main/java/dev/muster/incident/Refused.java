package dev.muster.incident;

import java.util.Locale;

/**
 * An expected no: the message is a sentence for the person who asked and says the next step. Never
 * logged as an error; nothing was changed.
 */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private Refused(String sentence) {
    super(sentence, null, false, false);
  }

  public static Refused because(String sentence, Object... arguments) {
    return new Refused(String.format(Locale.ROOT, sentence, arguments));
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
