package dev.muster.killsweep;

import dev.muster.database.EmbeddedFile;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/** What is owed or was given up, as an operator would read it. */
final class UnfinishedEffects {

  private UnfinishedEffects() {}

  /** Of a process that was killed: H2 alone would open its file some commits too early. */
  static List<String> in(String url) throws Exception {
    EmbeddedFile.of(url).ifPresent(EmbeddedFile::recover);
    var unfinished = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select kind, incident, state, last_problem from effect"
                    + " where state in ('OWED', 'GIVEN_UP')")) {
      while (rows.next()) {
        unfinished.add(
            "%s of %s is %s: %s"
                .formatted(
                    rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return unfinished;
  }
}
