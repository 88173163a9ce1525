package dev.muster.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Distinguishes failures of the database from errors in Muster's statements. */
public final class DatabaseErrors {

  /**
   * Classes of SQL states that indicate a bug in Muster: invalid data, violated constraints,
   * invalid syntax.
   */
  private static final Set<String> OURS = Set.of("21", "22", "23", "42");

  /** PostgreSQL's disk_full. */
  private static final String DISK_FULL = "53100";

  /** PostgreSQL's read_only_sql_transaction, and H2's state for a read-only database. */
  private static final Set<String> READ_ONLY = Set.of("25006", "90097");

  /** H2's states for a database that was closed while connections were open. */
  private static final Set<String> CLOSED = Set.of("90098", "90121");

  /** Messages of operating systems for a full disk or an exhausted quota, which H2 passes on. */
  private static final Set<String> NO_ROOM =
      Set.of("no space left on device", "disk quota exceeded", "not enough space on the disk");

  private DatabaseErrors() {}

  public static boolean isBehind(Throwable problem) {
    return sql(problem).anyMatch(each -> !OURS.contains(stateClass(each)));
  }

  public static boolean isDiskFull(Throwable problem) {
    return sql(problem).anyMatch(each -> DISK_FULL.equals(each.getSQLState()))
        || (isBehind(problem) && causes(problem).anyMatch(DatabaseErrors::saysNoRoom));
  }

  /** Whether the server is read-only, like a server that has become a standby. */
  public static boolean isReadOnly(Throwable problem) {
    return sql(problem).anyMatch(each -> READ_ONLY.contains(String.valueOf(each.getSQLState())));
  }

  /** Whether this connection can never work again, even if the database recovers. */
  static boolean isClosed(SQLException problem) {
    return CLOSED.contains(String.valueOf(problem.getSQLState()));
  }

  private static boolean saysNoRoom(Throwable problem) {
    var message = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
    return NO_ROOM.stream().anyMatch(message::contains);
  }

  private static Stream<SQLException> sql(Throwable problem) {
    return causes(problem).filter(SQLException.class::isInstance).map(SQLException.class::cast);
  }

  private static Stream<Throwable> causes(Throwable problem) {
    return Stream.<@Nullable Throwable>iterate(
            problem, each -> each != null, each -> each == null ? null : each.getCause())
        .map(Throwable.class::cast);
  }

  private static String stateClass(SQLException problem) {
    var state = problem.getSQLState();
    return state == null || state.length() < 2 ? "" : state.substring(0, 2);
  }
}
