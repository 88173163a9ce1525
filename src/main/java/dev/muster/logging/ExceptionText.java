package dev.muster.logging;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * The text of an exception that may be logged. Parsers, databases and converters quote the data
 * that they fail on, so only messages of types that are known to quote nothing are logged. For all
 * others the log has the type and where it was thrown.
 */
public final class ExceptionText {

  private static final int DEEPEST = 5;
  private static final String WITHHELD = "…";

  /** Types whose message is logged, including their subtypes. */
  private static final List<Class<? extends Throwable>> FAMILIES =
      List.of(
          ArithmeticException.class,
          ClassCastException.class,
          ClosedChannelException.class,
          FileNotFoundException.class,
          FileSystemException.class,
          IndexOutOfBoundsException.class,
          InterruptedException.class,
          InterruptedIOException.class,
          LinkageError.class,
          NullPointerException.class,
          SSLException.class,
          SocketException.class,
          TimeoutException.class,
          UnknownHostException.class,
          VirtualMachineError.class);

  /**
   * Packages whose plain IOException has its message logged; that of a parser may quote its input.
   */
  private static final List<String> TRANSPORTS =
      List.of("java.", "jdk.", "sun.", "okhttp3.", "okio.", "io.netty.", "org.h2.", "dev.muster.");

  /** Types whose message is logged, without their subtypes, which quote data. */
  private static final Set<String> TYPES =
      Set.of(
          SQLTransientConnectionException.class.getName(),
          "dev.muster.ConfigurationError",
          "dev.muster.access.InvalidTokens",
          "dev.muster.channel.InvalidTemplate",
          "dev.muster.runbook.InvalidRunbooks",
          "io.micronaut.context.exceptions.ConfigurationException",
          "org.flywaydb.core.api.exception.FlywayValidateException");

  private ExceptionText() {}

  /**
   * The exception and its causes on one line, to be logged instead of {@code toString()}; at most
   * five exceptions.
   */
  public static String brief(Throwable problem) {
    var said = new ArrayList<String>();
    var each = Optional.of(problem);
    while (each.isPresent() && said.size() < DEEPEST) {
      var type = each.get().getClass().getSimpleName();
      said.add(message(each.get()).map(message -> type + ": " + message).orElse(type));
      each = Optional.ofNullable(each.get().getCause());
    }
    return String.join(", caused by ", said);
  }

  /**
   * The part of the message that may be logged: the state and error code of an SQL exception, and
   * an ellipsis for a message that may not be logged.
   */
  static Optional<String> message(Throwable problem) {
    if (TYPES.contains(problem.getClass().getName())
        || isOfTransport(problem)
        || FAMILIES.stream().anyMatch(family -> family.isInstance(problem))) {
      return Optional.ofNullable(problem.getMessage()).map(SafeText::of);
    }
    return problem instanceof SQLException sql
        ? Optional.of(
            SafeText.of("SQLState " + sql.getSQLState() + ", error " + sql.getErrorCode()))
        : Optional.ofNullable(problem.getMessage()).map(withheld -> WITHHELD);
  }

  private static boolean isOfTransport(Throwable problem) {
    var trace = problem.getStackTrace();
    return problem.getClass().equals(IOException.class)
        && trace.length > 0
        && TRANSPORTS.stream().anyMatch(trace[0].getClassName()::startsWith);
  }
}
