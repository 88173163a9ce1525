package dev.muster;

import dev.muster.database.EmbeddedFile;
import dev.muster.logging.ExceptionText;
import dev.muster.runbook.InvalidRunbooks;
import dev.muster.runbook.RunbookLibrary;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Checks what the start depends on, so that an error names the setting at fault. */
final class Preflight {

  private static final int PATIENCE_SECONDS = 10;

  private Preflight() {}

  /**
   * @throws ConfigurationError naming the setting at fault
   */
  static void check(Settings settings) {
    if (settings.embedded() || settings.slack().isEmpty()) {
      checkData(settings);
    }
    settings.runbooks().ifPresent(Preflight::checkRunbooks);
    checkDatabase(settings);
    checkPorts(settings);
  }

  private static void checkPorts(Settings settings) {
    checkPort(settings, settings.port());
    if (settings.slack().isEmpty() && settings.port() != 0) {
      checkPort(settings, settings.sandboxPort());
    }
  }

  private static void checkPort(Settings settings, int port) {
    try (var door = new ServerSocket()) {
      door.setReuseAddress(true);
      door.bind(new InetSocketAddress(settings.host(), port));
    } catch (IOException e) {
      throw new ConfigurationError(
          "PORT",
          "%s does not work: port %s on %s is taken, or not ours to take."
              .formatted(settings.port(), port, settings.host()),
          "8090");
    }
  }

  private static void checkData(Settings settings) {
    try {
      DataFolder.prepare(settings.data(), settings.embedded());
      Files.delete(Files.createTempFile(settings.data(), "muster", ".check"));
    } catch (IOException e) {
      throw new ConfigurationError(
          "MUSTER_DATA",
          "names a folder that cannot be written to: " + settings.data().toAbsolutePath() + ".",
          "/var/lib/muster");
    }
  }

  private static void checkRunbooks(Path folder) {
    try {
      RunbookLibrary.read(folder);
    } catch (InvalidRunbooks e) {
      throw new ConfigurationError("MUSTER_RUNBOOKS", e.problem(), "/etc/muster/runbooks");
    }
  }

  private static void checkDatabase(Settings settings) {
    DriverManager.setLoginTimeout(PATIENCE_SECONDS);
    try (var connection = recovered(settings)) {
      checkPooler(settings);
      if (!connection.isValid(PATIENCE_SECONDS)) {
        throw new SQLException("the connection is not usable");
      }
    } catch (ConfigurationError known) {
      throw known;
    } catch (SQLException | RuntimeException e) {
      throw blamed(settings, e);
    }
  }

  private static Connection recovered(Settings settings) throws SQLException {
    EmbeddedFile.of(settings.jdbcUrl()).ifPresent(EmbeddedFile::recover);
    return connect(settings);
  }

  private static Connection connect(Settings settings) throws SQLException {
    return DriverManager.getConnection(
        settings.jdbcUrl(), settings.databaseUser(), settings.databasePassword());
  }

  private static void checkPooler(Settings settings) throws SQLException {
    if (settings.onPostgres()
        && settings.preparesStatements()
        && TransactionPooling.isBetween(() -> connect(settings))) {
      throw new ConfigurationError(
          "DATABASE_URL",
          "leads to a pooler that shares server connections between transactions, as PgBouncer does"
              + " in transaction mode. Prepared statements fail there; add prepareThreshold=0.",
          "jdbc:postgresql://pgbouncer:6432/muster?prepareThreshold=0");
    }
  }

  /**
   * Quotes of the driver's message only what {@link ExceptionText#brief} allows: it may contain the
   * URL, and that may contain a password.
   */
  private static ConfigurationError blamed(Settings settings, Exception e) {
    if (settings.embedded()) {
      return new ConfigurationError(
          "MUSTER_DATA",
          "holds a database that cannot be opened. Another Muster may be using it: the embedded"
              + " database is for one process, several need PostgreSQL (DATABASE_URL). "
              + ExceptionText.brief(e),
          "/var/lib/muster");
    }
    var state = e instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
    if (state.startsWith("28")) {
      return new ConfigurationError(
          "DATABASE_USER", "or DATABASE_PASSWORD was not accepted by the database.", "muster");
    }
    return new ConfigurationError(
        "DATABASE_URL",
        switch (state) {
          case "3D000", "90146" ->
              "names a database that its server does not have. Create it, or name another.";
          case "53300" -> "names a database whose server takes no more connections.";
          case "57P03" -> "names a database whose server is starting or stopping; try again.";
          case "90046", "90066", "90088", "90113" -> "is an address that H2 cannot read.";
          default -> "names a database that does not answer. " + ExceptionText.brief(e);
        },
        "jdbc:postgresql://localhost:5432/muster");
  }
}
