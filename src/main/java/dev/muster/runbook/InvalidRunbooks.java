package dev.muster.runbook;

import java.util.Locale;

/**
 * A problem in the runbooks, to be appended to the setting: "holds x.md, which is no UTF-8 text."
 */
public final class InvalidRunbooks extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidRunbooks(String problem, Object... arguments) {
    super(String.format(Locale.ROOT, problem, arguments), null, false, false);
  }

  public String problem() {
    return String.valueOf(getMessage());
  }
}
