package dev.muster.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;

/**
 * @param tokens as {@link Tokens#read} reads them
 */
@ConfigurationProperties("muster.access")
@Requires(property = "muster.access.tokens")
record AccessSettings(String tokens) {

  /** Never prints a secret. */
  @Override
  public String toString() {
    return "AccessSettings";
  }
}
