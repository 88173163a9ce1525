package dev.muster.sandbox.methods;

import dev.muster.sandbox.workspace.SlackError;
import java.util.Optional;

/** The app's tokens for the Web API. */
public record Tokens(String bot, String app) {

  private static final String OPENS_SOCKETS = "apps.connections.open";

  /** apps.connections.open needs the app-level token; all other methods need the bot token. */
  void require(String method, Optional<String> given) {
    String token = given.orElseThrow(() -> new SlackError("not_authed"));
    if (!token.equals(bot) && !token.equals(app)) {
      throw new SlackError("invalid_auth");
    }
    if (token.equals(app) != method.equals(OPENS_SOCKETS)) {
      throw new SlackError("not_allowed_token_type");
    }
  }
}
