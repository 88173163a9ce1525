package dev.muster.runbook;

import java.util.Locale;

/** What is wrong with the runbooks, said of their setting: "holds x.md, which is no UTF-8 text." */
public final class InvalidRunbooks extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidRunbooks(String problem, Object... arguments) {
    super(String.format(Locale.ROOT, problem, arguments), null, false, false);
  }

  public String problem() {
    return String.valueOf(getMessage());
  }
}
