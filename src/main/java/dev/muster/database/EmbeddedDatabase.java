package dev.muster.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Opens the embedded database and detects when it was closed. H2 closes it when it cannot write,
 * and opens it again for the next connection; its file is recovered in between. Thread-safe.
 */
@Singleton
@Requires(property = EmbeddedDatabase.URL, pattern = "jdbc:h2:file:.*")
class EmbeddedDatabase {

  static final String URL = "muster.database.url";

  private final String url;
  private final EmbeddedFile file;

  /**
   * Keeps the database open. Null before the first connection, and after H2 has closed the
   * database.
   */
  private @Nullable Connection keeper;

  private boolean stopped;

  EmbeddedDatabase(@Value("${" + URL + "}") String url) {
    this.url = url;
    this.file = EmbeddedFile.of(url).orElseThrow();
  }

  /**
   * @throws SQLException also while H2 is still closing the database; the caller can then try again
   */
  synchronized Connection connect(@Nullable String user, @Nullable String password)
      throws SQLException {
    if (keeper != null && isGone(keeper)) {
      if (file.recover()) {
        throw new SQLException("The embedded database is still being closed.", "90098");
      }
      keeper = null;
    }
    var connection = DriverManager.getConnection(url, user, password);
    if (keeper == null && !stopped) {
      keeper = DriverManager.getConnection(url, user, password);
    }
    return connection;
  }

  /** The store that contains H2's tables; empty while the database is not open. */
  synchronized Optional<MVStore> store() throws SQLException {
    if (keeper == null || isGone(keeper)) {
      return Optional.empty();
    }
    return keeper.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
        ? Optional.of(session.getDatabase().getStore().getMvStore())
            .filter(each -> !each.isClosed())
        : Optional.empty();
  }

  private static boolean isGone(Connection connection) {
    try (var statement = connection.createStatement()) {
      statement.execute("call 1");
      return false;
    } catch (SQLException e) {
      return DatabaseErrors.isClosed(e);
    }
  }

  /** The pool closes its own connections, and H2 closes the database after the last one. */
  @PreDestroy
  synchronized void stop() throws SQLException {
    stopped = true;
    if (keeper != null) {
      keeper.close();
    }
  }
}
