package dev.muster.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationsTest {

  static List<Path> migrations() throws IOException {
    try (var files = Files.list(Path.of("migrations"))) {
      return files.sorted().toList();
    }
  }

  /** Those that one SQL cannot say. */
  static List<Path> inJava() throws IOException {
    try (var files = Files.list(Path.of("src/main/java/db/migration"))) {
      return files.filter(each -> !each.endsWith("package-info.java")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("migrations")
  void its_name_is_a_number_and_an_intent(Path migration) {
    assertThat(migration.getFileName().toString())
        .matches("V[0-9]{4}__[a-z0-9]+(_[a-z0-9]+)+\\.sql");
  }

  @ParameterizedTest
  @MethodSource("migrations")
  void its_first_line_names_the_room_that_owns_it(Path migration) throws Exception {
    var first = Files.readAllLines(migration).getFirst();

    assertThat(first).matches("-- [a-z]+");
    assertThat(Path.of("src/main/java/dev/muster", first.substring(3))).isDirectory();
  }

  @ParameterizedTest
  @MethodSource("inJava")
  void one_in_java_is_named_like_the_others(Path migration) {
    assertThat(migration.getFileName().toString())
        .matches("V[0-9]{4}__[a-z0-9]+(_[a-z0-9]+)+\\.java");
  }

  @Test
  void a_number_is_used_once() throws Exception {
    assertThat(Stream.concat(migrations().stream(), inJava().stream()))
        .extracting(each -> each.getFileName().toString().substring(1, 5))
        .doesNotHaveDuplicates();
  }

  @Test
  void both_databases_come_out_alike_and_stay_so() throws Exception {
    try (var h2 = TestDatabase.h2();
        var postgres = TestDatabase.postgres()) {
      assertThat(migrated(h2))
          .isEqualTo(migrated(postgres))
          .hasSize(migrations().size() + inJava().size());
      assertThat(columns(h2)).isEqualTo(columns(postgres)).isNotEmpty();
    }
  }

  @Test
  void priority_and_kind_that_nobody_said_are_unset_by_the_upgrade() throws Exception {
    try (var h2 = TestDatabase.h2();
        var postgres = TestDatabase.postgres()) {
      for (var database : List.of(h2, postgres)) {
        Flyway.configure().dataSource(database.url(), null, null).target("0066").load().migrate();
        addItem(database, "'MEDIUM', 'PREVENT'");
        addItem(database, "'HIGH', 'DETECT'");

        Flyway.configure().dataSource(database.url(), null, null).load().migrate();

        assertThat(items(database)).containsExactly("null null", "HIGH DETECT");
      }
    }
  }

  private static void addItem(TestDatabase database, String priorityAndKind) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into incident (declaration_key, title, summary, severity, status, visibility,
            declared_by, declared_at, users_affected, revenue)
          values ('%s', 'T', '', 'SEV2', 'CLOSED', 'OPEN', 'U1', current_timestamp, '', '')
          """
              .formatted(priorityAndKind.replace("'", "")));
      statement.execute(
          """
          insert into action_item (incident, text, priority, kind, added_by, added_at)
          values ((select max(number) from incident), 'T', %s, 'U1', current_timestamp)
          """
              .formatted(priorityAndKind));
    }
  }

  private static List<String> items(TestDatabase database) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var found = statement.executeQuery("select priority, kind from action_item order by id")) {
      var items = new ArrayList<String>();
      while (found.next()) {
        items.add(found.getString(1) + " " + found.getString(2));
      }
      return items;
    }
  }

  /** The checksums, which a second run must find as the first one left them. */
  private static List<Integer> migrated(TestDatabase database) {
    var flyway = Flyway.configure().dataSource(database.url(), null, null).load();
    assertThat(flyway.migrate().success).isTrue();
    flyway.validate();
    assertThat(flyway.migrate().migrationsExecuted).isZero();
    return Arrays.stream(flyway.info().applied()).map(MigrationInfo::getChecksum).toList();
  }

  private static Set<String> columns(TestDatabase database) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                """
                select lower(table_name), lower(column_name), is_nullable
                from information_schema.columns
                where table_schema = 'public' and table_name <> 'flyway_schema_history'
                """)) {
      var columns = new TreeSet<String>();
      while (found.next()) {
        columns.add(
            found.getString(1) + "." + found.getString(2) + " nullable " + found.getString(3));
      }
      return columns;
    }
  }
}
