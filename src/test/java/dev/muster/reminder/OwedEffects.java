package dev.muster.reminder;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.JsonColumn;
import dev.muster.outbox.Effect;
import dev.muster.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the outbox owes. It keeps its rows to itself, so they are read as an operator would. */
record OwedEffects(TestDatabase database) {

  <T extends Effect> List<T> of(Class<T> kind, IncidentNumber number) {
    return read(kind, "where incident = " + number.value());
  }

  <T extends Effect> List<T> of(Class<T> kind) {
    return read(kind, "");
  }

  private <T extends Effect> List<T> read(Class<T> kind, String where) {
    var json = new JsonColumn<>(Effect.class);
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery("select body from effect " + where + " order by sequence")) {
      var effects = new ArrayList<T>();
      while (found.next()) {
        var effect = json.read(found.getString(1));
        if (kind.isInstance(effect)) {
          effects.add(kind.cast(effect));
        }
      }
      return effects;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
