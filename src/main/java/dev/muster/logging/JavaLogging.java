package dev.muster.logging;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/**
 * Passes what libraries log with java.util.logging to the same log as everything else, where quoted
 * data is removed. The PostgreSQL driver, for example, logs its URL there, with the password.
 */
public final class JavaLogging extends Handler {

  private JavaLogging() {}

  /** Replaces the default handlers of the Java platform, which write to standard error. */
  public static synchronized void leadIntoTheLog() {
    var root = LogManager.getLogManager().getLogger("");
    for (var handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.addHandler(new JavaLogging());
  }

  @Override
  public void publish(LogRecord record) {
    var logger =
        LoggerFactory.getLogger(record.getLoggerName() == null ? "java" : record.getLoggerName());
    var message = String.valueOf(record.getMessage());
    if (record.getLevel().intValue() >= Level.SEVERE.intValue()) {
      logger.error(message, record.getThrown());
    } else if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
      logger.warn(message, record.getThrown());
    } else if (record.getLevel().intValue() >= Level.INFO.intValue()) {
      logger.info(message, record.getThrown());
    } else {
      logger.debug(message, record.getThrown());
    }
  }

  @Override
  public void flush() {
    // The log flushes itself.
  }

  @Override
  public void close() {
    // The log stays open after this handler is closed.
  }
}
