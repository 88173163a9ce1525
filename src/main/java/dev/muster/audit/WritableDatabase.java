package dev.muster.audit;

import dev.muster.database.StoreCondition;
import dev.muster.database.StoreCondition.Ailment;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** What is said can be recorded. Asks no database, so it can say so while there is none. */
record WritableDatabase(String name, Ailment ailment, StoreCondition condition) implements Check {

  @Override
  public List<Finding> look(Instant now) {
    return condition.ailments().containsKey(ailment)
        ? List.of(Finding.alarm(ailment.name(), ailment.sentence()))
        : List.of();
  }

  /** One check each, because at {@code /audit} its name is all that is said. */
  @Factory
  static class Checks {

    @Singleton
    Check room(StoreCondition condition) {
      return new WritableDatabase("room on the database's disk", Ailment.DISK_FULL, condition);
    }

    @Singleton
    Check server(StoreCondition condition) {
      return new WritableDatabase("writable database server", Ailment.READ_ONLY, condition);
    }
  }
}
