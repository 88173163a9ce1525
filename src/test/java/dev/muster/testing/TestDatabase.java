package dev.muster.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** A database nobody else uses: empty at first, gone when closed. */
public final class TestDatabase implements AutoCloseable {

  private static final Set<String> APPEND_ONLY = Set.of("audit_entry", "audit_seal");

  /** Of the databases in files. */
  private static final Path FOLDER = Path.of("target", "databases");

  /** Each made on first use, once in this JVM, for all who ask. */
  private static final class SharedH2 {

    static final TestDatabase DATABASE = h2().shared();
  }

  private static final class SharedPostgres {

    static final TestDatabase DATABASE = untilTheEnd(migratedPostgres()).shared();
  }

  private static final class PostgresTemplate {

    static final TestDatabase DATABASE = untilTheEnd(postgres());

    static {
      Flyway.configure().dataSource(DATABASE.url, null, null).load().migrate();
    }
  }

  /** A server that ends with this JVM takes it along. */
  private static TestDatabase untilTheEnd(TestDatabase database) {
    if (PostgresServer.isGiven()) {
      Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    }
    return database;
  }

  private enum Kind {
    H2,
    POSTGRES
  }

  private final Kind kind;
  private final String name;
  private final String url;
  private final boolean shared;

  private TestDatabase(Kind kind, String name, String url) {
    this(kind, name, url, false);
  }

  private TestDatabase(Kind kind, String name, String url, boolean shared) {
    this.kind = kind;
    this.name = name;
    this.url = url;
    this.shared = shared;
  }

  private TestDatabase shared() {
    return new TestDatabase(kind, name, url, true);
  }

  public static TestDatabase h2() {
    var name = freshName();
    return new TestDatabase(
        Kind.H2,
        name,
        "jdbc:h2:mem:"
            + name
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
  }

  /**
   * In a file, as the embedded database, but nothing that was replaced is kept for a while: how
   * large the file gets does not depend on how fast the machine is.
   */
  public static TestDatabase h2File() {
    var name = freshName();
    return new TestDatabase(
        Kind.H2,
        name,
        "jdbc:h2:file:"
            + FOLDER.toAbsolutePath().resolve(name)
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;WRITE_DELAY=0;RETENTION_TIME=0");
  }

  public static TestDatabase postgres() {
    return postgres("");
  }

  /** As Muster's migrations leave one: a copy, which takes less time than they do. */
  public static TestDatabase migratedPostgres() {
    return postgres(" template " + PostgresTemplate.DATABASE.name);
  }

  private static TestDatabase postgres(String like) {
    var name = freshName();
    execute(PostgresServer.entrance(), "create database " + name + like);
    return new TestDatabase(Kind.POSTGRES, name, PostgresServer.url(name));
  }

  /** One for all who ask, each of whom empties it first; closing it does nothing. */
  public static TestDatabase sharedH2() {
    return SharedH2.DATABASE;
  }

  /** The same on PostgreSQL. */
  public static TestDatabase sharedPostgres() {
    return SharedPostgres.DATABASE;
  }

  boolean isShared() {
    return shared;
  }

  /**
   * What Muster must be told to use it. PostgreSQL is given a session in yet another zone, as a
   * server's administrator might; H2 has the zone Muster itself asks for.
   */
  public Map<String, Object> properties() {
    return switch (kind) {
      case H2 -> Map.of("muster.database.url", url);
      case POSTGRES ->
          Map.of(
              "muster.database.url",
              url,
              "datasources.default.connection-init-sql",
              "set time zone 'Asia/Kathmandu'");
    };
  }

  public String url() {
    return url;
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  /**
   * Forgets every row, and what was counted, but keeps the tables. Those that refuse are made to.
   */
  public void empty() {
    var tables = tables();
    if (tables.isEmpty()) {
      return;
    }
    switch (kind) {
      case POSTGRES -> {
        var appendOnly = tables.stream().filter(APPEND_ONLY::contains).toList();
        var statements = new ArrayList<String>();
        appendOnly.forEach(each -> statements.add(trigger(each, "disable")));
        statements.add("truncate table " + String.join(", ", tables) + " restart identity cascade");
        appendOnly.forEach(each -> statements.add(trigger(each, "enable always")));
        execute(url, statements.toArray(String[]::new));
      }
      case H2 -> {
        var statements = new ArrayList<String>();
        statements.add("set referential_integrity false");
        tables.forEach(table -> statements.add("truncate table " + table + " restart identity"));
        statements.add("set referential_integrity true");
        execute(url, statements.toArray(String[]::new));
      }
    }
  }

  /** As whoever owns the database can: an append-only table is changed all the same. */
  public void bypassing(String table, String statement) {
    switch (kind) {
      case POSTGRES ->
          execute(url, trigger(table, "disable"), statement, trigger(table, "enable always"));
      case H2 ->
          execute(
              url,
              "drop trigger append_only_" + table,
              statement,
              "create trigger append_only_%1$s before update, delete on %1$s call '%2$s'"
                  .formatted(table, "dev.muster.auditlog.AppendOnly"));
    }
  }

  /** On a connection of its own. */
  public void run(String... statements) {
    execute(url, statements);
  }

  @Override
  public void close() {
    if (shared) {
      return;
    }
    switch (kind) {
      case POSTGRES ->
          execute(PostgresServer.entrance(), "drop database " + name + " with (force)");
      case H2 -> {
        execute(url, "shutdown");
        deleteFile();
      }
    }
  }

  /** Bytes on the disk, of a database in a file. */
  public long size() {
    try {
      return Files.size(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return FOLDER.resolve(name + ".mv.db");
  }

  private void deleteFile() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String trigger(String table, String how) {
    return "alter table %1$s %2$s trigger append_only_%1$s".formatted(table, how);
  }

  private List<String> tables() {
    try (var connection = connect();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                  and table_name <> 'flyway_schema_history'
                """)) {
      var tables = new ArrayList<String>();
      while (found.next()) {
        tables.add(found.getString(1));
      }
      return tables;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(String url, String... statements) {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String freshName() {
    return "muster_" + UUID.randomUUID().toString().replace("-", "");
  }
}
