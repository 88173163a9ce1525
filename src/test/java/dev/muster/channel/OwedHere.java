package dev.muster.channel;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.JsonColumn;
import dev.muster.outbox.Effect;
import dev.muster.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the outbox owes. It keeps its rows to itself, so they are read as an operator would. */
final class OwedHere {

  private OwedHere() {}

  /** Of those kinds whose names match, in their order. */
  static List<Effect> of(TestDatabase database, IncidentNumber number, String kinds) {
    var json = new JsonColumn<>(Effect.class);
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select kind, body from effect where incident = "
                    + number.value()
                    + " order by sequence")) {
      var effects = new ArrayList<Effect>();
      while (found.next()) {
        if (found.getString(1).matches(kinds)) {
          effects.add(json.read(found.getString(2)));
        }
      }
      return effects;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
