package dev.muster.selfcheck;

import dev.muster.database.DatabaseCondition;
import dev.muster.database.DatabaseCondition.Ailment;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Checks that the database accepts writes. Uses the last known condition instead of a query, so
 * that it works while the database is unavailable.
 */
record UnwritableDatabase(String name, Ailment ailment, DatabaseCondition condition)
    implements Check {

  @Override
  public List<Finding> look(Instant now) {
    return condition.ailments().containsKey(ailment)
        ? List.of(Finding.alarm(ailment.name(), ailment.sentence()))
        : List.of();
  }

  /** One check per ailment, because {@code /audit} shows only the name of the check. */
  @Factory
  static class Checks {

    @Singleton
    Check room(DatabaseCondition condition) {
      return new UnwritableDatabase("room on the database's disk", Ailment.DISK_FULL, condition);
    }

    @Singleton
    Check server(DatabaseCondition condition) {
      return new UnwritableDatabase("writable database server", Ailment.READ_ONLY, condition);
    }
  }
}
