package dev.muster.auditlog;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's trigger on the tables of this room. The database calls it by this name for ever. */
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
