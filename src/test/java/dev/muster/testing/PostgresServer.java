package dev.muster.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;

/** The PostgreSQL named by TEST_PG_URL, or else one that starts with the first who asks. */
final class PostgresServer {

  private static final String PREFIX = "jdbc:";

  private PostgresServer() {}

  /** Whether it goes on when this JVM ends. */
  static boolean isGiven() {
    return System.getenv("TEST_PG_URL") != null;
  }

  /** Where a database of this name is reached, credentials included. */
  static String url(String database) {
    var configured = Optional.ofNullable(System.getenv("TEST_PG_URL"));
    return configured
        .map(url -> sibling(url, database))
        .orElseGet(() -> Embedded.SERVER.getJdbcUrl("postgres", database));
  }

  static String entrance() {
    return Optional.ofNullable(System.getenv("TEST_PG_URL")).orElseGet(() -> url("postgres"));
  }

  private static String sibling(String url, String database) {
    var known = URI.create(url.substring(PREFIX.length()));
    var query = known.getRawQuery() == null ? "" : "?" + known.getRawQuery();
    return PREFIX + known.getScheme() + "://" + known.getRawAuthority() + "/" + database + query;
  }

  /** Loaded, and so started, on first use; stops with the JVM. */
  private static final class Embedded {

    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        // Rows stay in the order they were written: nothing makes room among them.
        return EmbeddedPostgres.builder().setServerConfig("autovacuum", "off").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
