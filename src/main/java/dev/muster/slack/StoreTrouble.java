package dev.muster.slack;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be asked from a question that was wrong. */
final class StoreTrouble {

  /** Classes of SQL states that are our bugs: bad data, broken constraints, bad grammar. */
  private static final Set<String> OURS = Set.of("21", "22", "23", "42");

  private StoreTrouble() {}

  static boolean isBehind(Throwable problem) {
    return Stream.<@Nullable Throwable>iterate(
            problem, each -> each != null, each -> each == null ? null : each.getCause())
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .anyMatch(each -> !OURS.contains(stateClass(each)));
  }

  private static String stateClass(SQLException problem) {
    var state = problem.getSQLState();
    return state == null || state.length() < 2 ? "" : state.substring(0, 2);
  }
}
