package dev.muster.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Limits repeated lines. Each kind of line may be written five times, plus once for every five
 * minutes. Further lines are counted, and the count is written in place of the next line. Only the
 * first line of a series has its stack trace. Two lines are of the same kind if they differ only in
 * their arguments. Lines of the audit log, and lines below INFO, are not limited.
 */
public final class SummedRepeats extends UnsynchronizedAppenderBase<ILoggingEvent>
    implements AppenderAttachable<ILoggingEvent> {

  static final int LINES = 5;
  static final Duration ONE_BACK = Duration.ofMinutes(5);

  private static final Duration LOOK = Duration.ofSeconds(30);
  private static final int MOST_KINDS = 500;
  private static final String AUDIT_LOG = "muster.audit";

  private final AppenderAttachableImpl<ILoggingEvent> target = new AppenderAttachableImpl<>();
  private final Map<Kind, Series> running = new LinkedHashMap<>();
  private final LongSupplier nanoseconds;

  private record Kind(String logger, Level level, String message, String problem) {}

  private static final class Series {
    private int lines = LINES;
    private long since;
    private long leftOut;
    private @Nullable ILoggingEvent last;
  }

  public SummedRepeats() {
    this(System::nanoTime);
  }

  /**
   * @param nanoseconds elapsed time, which does not depend on the wall clock
   */
  SummedRepeats(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  @Override
  public void start() {
    super.start();
    var unused =
        getContext()
            .getScheduledExecutorService()
            .scheduleWithFixedDelay(
                this::sumUp, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getLevel().isGreaterOrEqual(Level.INFO) && !event.getLoggerName().equals(AUDIT_LOG)) {
      limit(event);
    } else {
      target.appendLoopOnAppenders(event);
    }
  }

  private synchronized void limit(ILoggingEvent event) {
    var series = series(event);
    refill(series);
    if (series.lines == 0 || series.leftOut > 0) {
      series.leftOut++;
      series.last = event;
    } else {
      target.appendLoopOnAppenders(series.lines == LINES ? event : withoutTrace(event));
      series.lines--;
    }
  }

  /** Writes the counts that are due. */
  synchronized void sumUp() {
    for (var series : List.copyOf(running.values())) {
      refill(series);
      var last = series.last;
      if (series.leftOut > 0 && series.lines > 0 && last != null) {
        target.appendLoopOnAppenders(sum(last, series.leftOut));
        series.lines--;
        series.leftOut = 0;
        series.last = null;
      }
    }
    running.values().removeIf(series -> series.lines == LINES);
  }

  private Series series(ILoggingEvent event) {
    var kind = kind(event, event.getMessage());
    return running.computeIfAbsent(
        running.containsKey(kind) || running.size() < MOST_KINDS ? kind : kind(event, ""),
        each -> {
          var series = new Series();
          series.since = nanoseconds.getAsLong();
          return series;
        });
  }

  private static Kind kind(ILoggingEvent event, String message) {
    var problem = event.getThrowableProxy();
    return new Kind(
        event.getLoggerName(),
        event.getLevel(),
        message,
        problem == null || message.isEmpty() ? "" : problem.getClassName());
  }

  private void refill(Series series) {
    var now = nanoseconds.getAsLong();
    var back = (now - series.since) / ONE_BACK.toNanos();
    series.lines = (int) Math.min(LINES, series.lines + back);
    series.since = series.lines == LINES ? now : series.since + back * ONE_BACK.toNanos();
  }

  private static ILoggingEvent sum(ILoggingEvent last, long leftOut) {
    return worded(last, leftOut + " more like this, the last of them: " + inBrief(last));
  }

  private static ILoggingEvent withoutTrace(ILoggingEvent event) {
    return event.getThrowableProxy() == null ? event : worded(event, inBrief(event));
  }

  private static String inBrief(ILoggingEvent event) {
    var said = new ArrayList<String>();
    for (var each = event.getThrowableProxy(); each != null; each = each.getCause()) {
      said.add(inBrief(each));
    }
    return said.isEmpty()
        ? event.getFormattedMessage()
        : event.getFormattedMessage() + " (" + String.join(", caused by ", said) + ")";
  }

  private static String inBrief(IThrowableProxy problem) {
    var name = problem.getClassName().substring(problem.getClassName().lastIndexOf('.') + 1);
    return problem.getMessage() == null ? name : name + ": " + problem.getMessage();
  }

  private static ILoggingEvent worded(ILoggingEvent like, String message) {
    var event = new LoggingEvent();
    event.setLoggerName(like.getLoggerName());
    event.setLoggerContextRemoteView(like.getLoggerContextVO());
    event.setLevel(like.getLevel());
    event.setThreadName(like.getThreadName());
    event.setInstant(like.getInstant());
    event.setMDCPropertyMap(Map.of());
    event.setMessage(message);
    return event;
  }

  @Override
  public void addAppender(Appender<ILoggingEvent> appender) {
    target.addAppender(appender);
  }

  @Override
  public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
    return target.iteratorForAppenders();
  }

  @Override
  public @Nullable Appender<ILoggingEvent> getAppender(String name) {
    return target.getAppender(name);
  }

  @Override
  public boolean isAttached(Appender<ILoggingEvent> appender) {
    return target.isAttached(appender);
  }

  @Override
  public void detachAndStopAllAppenders() {
    target.detachAndStopAllAppenders();
  }

  @Override
  public boolean detachAppender(Appender<ILoggingEvent> appender) {
    return target.detachAppender(appender);
  }

  @Override
  public boolean detachAppender(String name) {
    return target.detachAppender(name);
  }
}
