package dev.muster.sandbox.workspace;

import org.jspecify.annotations.Nullable;

/** The author of a message, with the name and icon that an app chose for it. */
public record Author(String user, boolean app, @Nullable String username, @Nullable String icon) {

  public static Author person(String user) {
    return new Author(user, false, null, null);
  }

  public static Author app(String botUser) {
    return new Author(botUser, true, null, null);
  }
}
