package dev.muster;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Everything Muster logs meanwhile, and in more detail than it is shipped with. */
final class LogTap extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("dev.muster");
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  static LogTap open() {
    var tap = new LogTap();
    tap.start();
    tap.ours.setLevel(Level.DEBUG);
    tap.root.addAppender(tap);
    return tap;
  }

  String text() {
    return String.join("\n", lines);
  }

  @Override
  protected void append(ILoggingEvent event) {
    var trace = event.getThrowableProxy();
    lines.add(
        event.getFormattedMessage()
            + (trace == null ? "" : "\n" + ThrowableProxyUtil.asString(trace)));
  }

  @Override
  public void close() {
    root.detachAppender(this);
    ours.setLevel(null);
  }
}
