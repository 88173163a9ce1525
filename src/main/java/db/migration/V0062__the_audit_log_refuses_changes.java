package db.migration;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Makes the tables of package {@code auditlog} append-only. The SQL differs by database. H2 has no
 * trigger for TRUNCATE, but refuses to truncate a table that a foreign key references.
 */
public class V0062__the_audit_log_refuses_changes extends BaseJavaMigration {

  private static final List<String> TABLES = List.of("audit_entry", "audit_seal");

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    try (var statement = connection.createStatement()) {
      if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
        onH2(statement);
      } else {
        onPostgres(statement);
      }
    }
  }

  private static void onH2(Statement statement) throws SQLException {
    for (var table : TABLES) {
      statement.execute(
          "create trigger append_only_%1$s before update, delete on %1$s call '%2$s'"
              .formatted(table, "dev.muster.auditlog.AppendOnly"));
    }
  }

  /** {@code enable always} makes the trigger fire on replicas and while a dump is restored, too. */
  private static void onPostgres(Statement statement) throws SQLException {
    statement.execute(
        """
        create function refuse_changes() returns trigger language plpgsql as $$
        begin
          raise exception '% is append only', tg_table_name using errcode = 'restrict_violation';
        end
        $$
        """);
    for (var table : TABLES) {
      statement.execute(
          """
          create trigger append_only_%1$s before update or delete or truncate on %1$s
          for each statement execute function refuse_changes()
          """
              .formatted(table));
      statement.execute("alter table %1$s enable always trigger append_only_%1$s".formatted(table));
    }
  }
}
