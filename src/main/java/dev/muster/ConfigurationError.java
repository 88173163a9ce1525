package dev.muster;

import java.util.Locale;

/**
 * A start that cannot go well: says which setting is at fault, why, and what a good one is like.
 */
final class ConfigurationError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ConfigurationError(String setting, String problem, String example) {
    super(
        String.format(Locale.ROOT, "%s %s%nFor example: %s=%s", setting, problem, setting, example),
        null,
        false,
        false);
  }
}
