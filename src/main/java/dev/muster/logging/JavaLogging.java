package dev.muster.logging;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/**
 * Leads what libraries log by java.util.logging (the PostgreSQL driver quotes its address there,
 * with the password) into the same log as everything else, where nothing is quoted.
 */
public final class JavaLogging extends Handler {

  private JavaLogging() {}

  /** Replaces the handlers that the Java platform starts with, which write to standard error. */
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
    // The log outlives this.
  }
}
