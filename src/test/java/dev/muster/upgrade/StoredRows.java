package dev.muster.upgrade;

import dev.muster.testing.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as the database has them, a text for each column. */
record StoredRows(TestDatabase database) {

  /** In the order of its first two columns. */
  List<Map<String, @Nullable String>> of(String table) {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var found = statement.executeQuery("select * from " + table + " order by 1, 2")) {
      var rows = new ArrayList<Map<String, @Nullable String>>();
      while (found.next()) {
        rows.add(row(found));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, @Nullable String> row(ResultSet found) throws SQLException {
    var columns = found.getMetaData();
    var row = new HashMap<String, @Nullable String>();
    for (var i = 1; i <= columns.getColumnCount(); i++) {
      row.put(columns.getColumnName(i), text(found, i, columns.getColumnTypeName(i)));
    }
    return row;
  }

  private static @Nullable String text(ResultSet found, int column, String type)
      throws SQLException {
    if (!type.toLowerCase(Locale.ROOT).startsWith("timestamp")) {
      return found.getString(column);
    }
    var moment = found.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant().toString();
  }
}
