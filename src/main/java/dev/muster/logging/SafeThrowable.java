package dev.muster.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An exception as it is logged, without messages that quote data. */
final class SafeThrowable extends ThrowableProxy {

  SafeThrowable(Throwable problem) {
    super(problem);
  }

  @Override
  public @Nullable String getMessage() {
    return message(this);
  }

  @Override
  public @Nullable String getOverridingMessage() {
    return null;
  }

  @Override
  public @Nullable IThrowableProxy getCause() {
    return Nested.of(super.getCause());
  }

  @Override
  public IThrowableProxy @Nullable [] getSuppressed() {
    return Nested.all(super.getSuppressed());
  }

  private static @Nullable String message(ThrowableProxy raw) {
    return ExceptionText.message(raw.getThrowable()).orElse(null);
  }

  private record Nested(ThrowableProxy raw) implements IThrowableProxy {

    static @Nullable IThrowableProxy of(@Nullable IThrowableProxy proxy) {
      return proxy instanceof ThrowableProxy raw ? new Nested(raw) : null;
    }

    static IThrowableProxy @Nullable [] all(IThrowableProxy @Nullable [] proxies) {
      return proxies == null
          ? null
          : Arrays.stream(proxies).map(Nested::of).toArray(IThrowableProxy[]::new);
    }

    @Override
    public @Nullable String getMessage() {
      return message(raw);
    }

    @Override
    public String getClassName() {
      return raw.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
      return raw.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
      return raw.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
      return of(raw.getCause());
    }

    @Override
    public IThrowableProxy @Nullable [] getSuppressed() {
      return all(raw.getSuppressed());
    }

    @Override
    public boolean isCyclic() {
      return raw.isCyclic();
    }
  }
}
