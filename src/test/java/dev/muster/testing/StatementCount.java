package dev.muster.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/** Counts the SQL statements one thread has Micronaut Data run. */
public final class StatementCount extends AppenderBase<ILoggingEvent> {

  private final String thread = Thread.currentThread().getName();
  private int statements;

  private StatementCount() {}

  public static int during(Runnable work) {
    var queries = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");
    var count = new StatementCount();
    count.start();
    queries.setLevel(Level.DEBUG);
    queries.setAdditive(false);
    queries.addAppender(count);
    try {
      work.run();
    } finally {
      queries.detachAppender(count);
      queries.setAdditive(true);
      queries.setLevel(null);
    }
    return count.statements;
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getThreadName().equals(thread) && event.getMessage().startsWith("Executing")) {
      statements++;
    }
  }
}
