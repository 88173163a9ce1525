package dev.muster.access;

import java.util.Locale;

/** The error in MUSTER_API_TOKENS, worded to follow its name: "has no colon in entry 2". */
public final class InvalidTokens extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidTokens(String problem, Object... arguments) {
    super(String.format(Locale.ROOT, problem, arguments), null, false, false);
  }

  public String problem() {
    return String.valueOf(getMessage());
  }
}
