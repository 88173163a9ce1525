package dev.muster;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Checks DATABASE_URL before a driver reads it: drivers quote a URL that they cannot parse, and it
 * may contain a password. Errors name the problem without quoting the URL.
 */
final class DatabaseUrl {

  static final String POSTGRES = "jdbc:postgresql:";
  static final String H2 = "jdbc:h2:";

  private static final String SETTING = "DATABASE_URL";
  private static final String EXAMPLE = "jdbc:postgresql://localhost:5432/muster";
  private static final String INSTEAD =
      " Put the user into DATABASE_USER and the password into DATABASE_PASSWORD.";

  private DatabaseUrl() {}

  /**
   * @throws ConfigurationError when none of the bundled drivers can read the URL
   */
  static String read(String url) {
    problem(url)
        .ifPresent(problem -> {
          throw new ConfigurationError(SETTING, problem, EXAMPLE);
        });
    return url;
  }

  private static Optional<String> problem(String url) {
    if (url.chars().anyMatch(each -> each <= ' ' || each == 0x7f)) {
      return Optional.of("has a space or a line break in it.");
    }
    if (url.startsWith(H2)) {
      return Optional.empty();
    }
    if (url.startsWith("postgres://") || url.startsWith("postgresql://")) {
      return Optional.of(
          "is an address for other programs than Java; begin it with jdbc:postgresql://."
              + INSTEAD);
    }
    if (!url.startsWith(POSTGRES)) {
      return Optional.of("is no JDBC address of PostgreSQL or H2.");
    }
    var question = url.indexOf('?');
    var path = url.substring(POSTGRES.length(), question < 0 ? url.length() : question);
    var parameters = question < 0 ? "" : url.substring(question + 1);
    return problemOfPath(path).or(() -> problemOfParameters(parameters));
  }

  private static Optional<String> problemOfPath(String path) {
    if (path.indexOf('@') >= 0) {
      return Optional.of("has a user before its host, where the driver takes none." + INSTEAD);
    }
    if (path.indexOf(';') >= 0 || path.indexOf('&') >= 0 || path.indexOf('=') >= 0) {
      return Optional.of("has parameters without a question mark before the first of them.");
    }
    if (!isReadable(path)) {
      return Optional.of("has a % that no two hexadecimal digits follow; write %25 for a %.");
    }
    if (!path.startsWith("//")) {
      return path.startsWith("/") && path.length() > 1
          ? Optional.of("has one slash before its host, where two belong.")
          : Optional.empty();
    }
    var slash = path.indexOf('/', 2);
    var hosts = path.substring(2, slash < 0 ? path.length() : slash);
    return Arrays.stream(hosts.split(",", -1)).allMatch(DatabaseUrl::isHost)
        ? Optional.empty()
        : Optional.of("has a host or a port that cannot be: write //host:5432/ with a number.");
  }

  private static Optional<String> problemOfParameters(String parameters) {
    if (parameters.indexOf('?') >= 0) {
      return Optional.of("has two question marks; put & between parameters, and %3F for a ?.");
    }
    return isReadable(parameters)
        ? Optional.empty()
        : Optional.of("has a % that no two hexadecimal digits follow; write %25 for a %.");
  }

  private static boolean isHost(String host) {
    return host.matches("(\\[[0-9A-Fa-f:.%]+]|[A-Za-z0-9._-]*)(:[0-9]{1,5})?");
  }

  private static boolean isReadable(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8) != null;
    } catch (IllegalArgumentException quotesIt) {
      return false;
    }
  }
}
