package dev.muster.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be asked from a question that was wrong. */
public final class DatabaseErrors {

  /** Classes of SQL states that are our bugs: bad data, broken constraints, bad grammar. */
  private static final Set<String> OURS = Set.of("21", "22", "23", "42");

  /** PostgreSQL's disk_full. */
  private static final String DISK_FULL = "53100";

  /** PostgreSQL's read_only_sql_transaction, and what H2 says of a database it may only read. */
  private static final Set<String> READ_ONLY = Set.of("25006", "90097");

  /** H2's states of a database that was closed under its connections. */
  private static final Set<String> CLOSED = Set.of("90098", "90121");

  /** What operating systems say of a full disk or a used up quota, which H2 only passes on. */
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

  /** The server takes nothing, as one does that has become a standby. */
  public static boolean isReadOnly(Throwable problem) {
    return sql(problem).anyMatch(each -> READ_ONLY.contains(String.valueOf(each.getSQLState())));
  }

  /** This connection will never work again, whatever becomes of the database. */
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
