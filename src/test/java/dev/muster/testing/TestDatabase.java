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
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A database nobody else uses: empty at first, gone when closed. */
public final class TestDatabase implements AutoCloseable {

  /**
   * Truncating takes a new file for every table and index, however few rows there are. Whoever is
   * referred to waits for the next round.
   */
  private static final String EMPTY_POSTGRES =
      """
      do $$
      declare
        each text;
        filled boolean;
        waiting boolean := true;
      begin
        while waiting loop
          waiting := false;
          for each in
            select tablename from pg_tables
            where schemaname = 'public' and tablename <> 'flyway_schema_history'
          loop
            execute format('select exists (select from %I)', each) into filled;
            continue when not filled;
            begin
              if each in ('audit_entry', 'audit_seal') then
                execute format('alter table %1$I disable trigger append_only_%1$s', each);
                execute format('delete from %I', each);
                execute format('alter table %1$I enable always trigger append_only_%1$s', each);
              else
                execute format('delete from %I', each);
              end if;
            exception when foreign_key_violation then
              waiting := true;
            end;
          end loop;
        end loop;
        perform setval(format('%I', sequencename)::regclass, start_value, false)
        from pg_sequences where schemaname = 'public' and last_value is not null;
      end
      $$
      """;

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
  private @Nullable Connection kept;

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

  /** In a file with this content. */
  public static TestDatabase h2File(byte[] content) {
    var database = h2File();
    try {
      Files.createDirectories(FOLDER);
      Files.write(database.file(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return database;
  }

  /**
   * @param dump as pg_dump writes it for plain SQL with inserts
   */
  public static TestDatabase restoredPostgres(String dump) {
    var database = postgres();
    execute(database.url, dump);
    return database;
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
    switch (kind) {
      case POSTGRES -> executeOnKept(EMPTY_POSTGRES);
      case H2 -> {
        var statements = new ArrayList<String>();
        statements.add("set referential_integrity false");
        tables().forEach(table -> statements.add("truncate table " + table + " restart identity"));
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
    closeKept();
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

  /** On a connection that stays open: PostgreSQL starts a process for each. */
  private synchronized void executeOnKept(String sql) {
    try {
      if (kept == null || !kept.isValid(5)) {
        kept = connect();
      }
      try (var statement = kept.createStatement()) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized void closeKept() {
    try {
      if (kept != null) {
        kept.close();
        kept = null;
      }
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
