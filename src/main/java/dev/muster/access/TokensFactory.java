package dev.muster.access;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/**
 * Creates the tokens only if they are configured. Without them, beans that require them are absent,
 * and incidents can be changed only in Slack.
 */
@Factory
class TokensFactory {

  @Singleton
  @Requires(beans = AccessSettings.class)
  Tokens tokens(AccessSettings settings) {
    return Tokens.read(settings.tokens());
  }
}
