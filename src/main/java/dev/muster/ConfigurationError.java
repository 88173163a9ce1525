package dev.muster;

import java.util.Locale;

/** A setting that prevents the start: names the setting, the reason and a valid example. */
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
