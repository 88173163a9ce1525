package dev.muster.access;

import java.util.Locale;

/** What is wrong with the tokens, said of their setting: "has no colon in entry 2". */
public final class InvalidTokens extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidTokens(String problem, Object... arguments) {
    super(String.format(Locale.ROOT, problem, arguments), null, false, false);
  }

  public String problem() {
    return String.valueOf(getMessage());
  }
}
