package dev.muster.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Filters every line before it reaches an appender. Of the lines of libraries only the constant
 * text remains: arguments other than numbers and the like, and text after a colon or quotation
 * mark, may contain a whole request. In Muster's own lines the messages are constants, and the
 * arguments are made safe. Lines of the audit log stay as they are, because they are sealed.
 */
public final class SafeLogging extends TurboFilter {

  private static final String OURS = "dev.muster.";
  private static final String AUDIT_LOG = "muster.audit";
  private static final String LEFT_OUT = "…";
  private static final int LONGEST_FIXED_TEXT = 160;
  private static final Pattern NOT_FIXED = Pattern.compile("[:'\"`{\\[(=<\\p{Cntrl}]");

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String message,
      Object @Nullable [] arguments,
      @Nullable Throwable problem) {
    var isQuestion = message == null && arguments == null && problem == null;
    if (isQuestion || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
      return FilterReply.NEUTRAL;
    }
    logger.callAppenders(
        event(
            logger,
            level,
            message == null ? "" : message,
            arguments == null ? new Object[0] : arguments,
            problem));
    return FilterReply.DENY;
  }

  private static LoggingEvent event(
      Logger logger, Level level, String message, Object[] arguments, @Nullable Throwable given) {
    var problem = given;
    var filledIn = arguments;
    if (problem == null
        && arguments.length > 0
        && arguments[arguments.length - 1] instanceof Throwable last) {
      problem = last;
      filledIn = Arrays.copyOf(arguments, arguments.length - 1);
    }
    var name = logger.getName();
    var event =
        name.equals(AUDIT_LOG)
            ? event(logger, level, message, filledIn)
            : name.startsWith(OURS)
                ? event(logger, level, ourMessage(message, filledIn), ourArguments(filledIn))
                : event(logger, level, fixedText(message, filledIn), harmless(filledIn));
    if (problem != null) {
      event.setThrowableProxy(new SafeThrowable(problem));
    }
    return event;
  }

  private static LoggingEvent event(
      Logger logger, Level level, String message, Object[] arguments) {
    return new LoggingEvent(
        Logger.FQCN, logger, level, message, null, arguments.length == 0 ? null : arguments);
  }

  private static String ourMessage(String message, Object[] arguments) {
    return arguments.length > 0 ? message : SafeText.of(message);
  }

  private static Object[] ourArguments(Object[] arguments) {
    return Arrays.stream(arguments).map(SafeLogging::safe).toArray();
  }

  private static Object safe(@Nullable Object argument) {
    if (argument instanceof Throwable problem) {
      return ExceptionText.brief(problem);
    }
    return argument != null && isHarmless(argument)
        ? argument
        : SafeText.of(String.valueOf(argument));
  }

  private static String fixedText(String message, Object[] arguments) {
    if (arguments.length > 0) {
      return SafeText.of(message);
    }
    var end = NOT_FIXED.matcher(message);
    var fixed = end.find() ? message.substring(0, end.start()).stripTrailing() + LEFT_OUT : message;
    return SafeText.of(SafeText.bounded(fixed, LONGEST_FIXED_TEXT));
  }

  private static Object[] harmless(Object[] arguments) {
    return Arrays.stream(arguments).map(each -> isHarmless(each) ? each : LEFT_OUT).toArray();
  }

  private static boolean isHarmless(@Nullable Object argument) {
    return argument instanceof Number
        || argument instanceof Boolean
        || argument instanceof Class
        || argument instanceof Duration
        || argument instanceof Enum;
  }
}
