package dev.muster.access;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Without tokens there is no way in but the chat: whoever needs them is not there either. */
@Factory
class TokensFactory {

  @Singleton
  @Requires(beans = AccessSettings.class)
  Tokens tokens(AccessSettings settings) {
    return Tokens.read(settings.tokens());
  }
}
