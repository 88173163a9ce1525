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
 * What the log may say of an exception. Messages of parsers, databases and converters quote what
 * they choke on, so only those are told whose authors are known to quote nothing; of all others the
 * log has the type and where it was thrown.
 */
public final class ExceptionText {

  private static final int DEEPEST = 5;
  private static final String WITHHELD = "…";

  /** The message of the type itself and of whatever extends it is told. */
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

  /** Whose plain IOException is told; a parser's may quote what it reads. */
  private static final List<String> TRANSPORTS =
      List.of("java.", "jdk.", "sun.", "okhttp3.", "okio.", "io.netty.", "org.h2.", "dev.muster.");

  /** The message of the type alone is told: those that extend it quote. */
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

  /** On one line, with its causes: to be logged in place of its {@code toString()}. */
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

  /** What may be told of its message. */
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
