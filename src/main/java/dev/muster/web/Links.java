package dev.muster.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Accepts only http and https URLs as links, so that no link can run a script. */
public final class Links {

  private Links() {}

  public static Optional<String> page(URI address) {
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    return Set.of("https", "http").contains(scheme)
        ? Optional.of(address.toASCIIString())
        : Optional.empty();
  }
}
