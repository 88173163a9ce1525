package dev.muster.sandbox.workspace;

import org.jspecify.annotations.Nullable;

/** Who wrote a message, and the name and picture an app chose to wear for it. */
public record Author(String user, boolean app, @Nullable String username, @Nullable String icon) {

  public static Author person(String user) {
    return new Author(user, false, null, null);
  }

  public static Author app(String botUser) {
    return new Author(botUser, true, null, null);
  }
}
