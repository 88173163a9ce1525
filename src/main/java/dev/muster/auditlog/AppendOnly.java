package dev.muster.auditlog;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The H2 trigger on the audit log's tables. Migrations refer to it by its class name, so it must
 * not be renamed or moved.
 */
public final class AppendOnly implements Trigger {

  private static final String RESTRICT_VIOLATION = "23001";

  private String table = "";

  @Override
  public void init(
      Connection connection, String schema, String trigger, String on, boolean before, int type) {
    table = on;
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
      throws SQLException {
    throw new SQLException(table + " is append only", RESTRICT_VIOLATION);
  }
}
