package dev.muster.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;

/**
 * @param tokens in the format of {@link Tokens#read}
 */
@ConfigurationProperties("muster.access")
@Requires(property = "muster.access.tokens")
record AccessSettings(String tokens) {

  /** Omits the tokens, because they are secret. */
  @Override
  public String toString() {
    return "AccessSettings";
  }
}
