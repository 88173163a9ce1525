package dev.muster;

import dev.muster.runbook.Shelf;
import dev.muster.runbook.UnusableRunbooks;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Tries what the start depends on, so that what is wrong is said in terms of the settings. */
final class Preflight {

  private static final int PATIENCE_SECONDS = 10;

  private Preflight() {}

  /**
   * @throws Misconfigured naming the setting at fault
   */
  static void check(Settings settings) {
    if (settings.embedded()) {
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
      throw new Misconfigured(
          "PORT",
          "%s does not work: port %s on %s is taken, or not ours to take."
              .formatted(settings.port(), port, settings.host()),
          "8090");
    }
  }

  private static void checkData(Settings settings) {
    try {
      Files.createDirectories(settings.data());
      Files.delete(Files.createTempFile(settings.data(), "muster", ".check"));
    } catch (IOException e) {
      throw new Misconfigured(
          "MUSTER_DATA",
          "names a folder that cannot be written to: " + settings.data().toAbsolutePath() + ".",
          "/var/lib/muster");
    }
  }

  private static void checkRunbooks(Path folder) {
    try {
      Shelf.read(folder);
    } catch (UnusableRunbooks e) {
      throw new Misconfigured("MUSTER_RUNBOOKS", e.problem(), "/etc/muster/runbooks");
    }
  }

  private static void checkDatabase(Settings settings) {
    DriverManager.setLoginTimeout(PATIENCE_SECONDS);
    try (var connection = connect(settings)) {
      checkPooler(settings);
      if (!connection.isValid(PATIENCE_SECONDS)) {
        throw new SQLException("the connection is not usable");
      }
    } catch (SQLException e) {
      throw blamed(settings, e);
    }
  }

  private static Connection connect(Settings settings) throws SQLException {
    return DriverManager.getConnection(
        settings.jdbcUrl(), settings.databaseUser(), settings.databasePassword());
  }

  private static void checkPooler(Settings settings) throws SQLException {
    if (settings.onPostgres()
        && settings.preparesStatements()
        && TransactionPooling.isBetween(() -> connect(settings))) {
      throw new Misconfigured(
          "DATABASE_URL",
          "leads to a pooler that shares server connections between transactions, as PgBouncer does"
              + " in transaction mode. Prepared statements fail there; add prepareThreshold=0.",
          "jdbc:postgresql://pgbouncer:6432/muster?prepareThreshold=0");
    }
  }

  private static Misconfigured blamed(Settings settings, SQLException e) {
    if (settings.embedded()) {
      return new Misconfigured(
          "MUSTER_DATA",
          "holds a database that cannot be opened. Another Muster may be using it: the embedded"
              + " database is for one process, several need PostgreSQL (DATABASE_URL). "
              + firstLine(e),
          "/var/lib/muster");
    }
    if (String.valueOf(e.getSQLState()).startsWith("28")) {
      return new Misconfigured(
          "DATABASE_USER", "or DATABASE_PASSWORD was not accepted by the database.", "muster");
    }
    return new Misconfigured(
        "DATABASE_URL",
        "names a database that does not answer. " + firstLine(e),
        "jdbc:postgresql://localhost:5432/muster");
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
