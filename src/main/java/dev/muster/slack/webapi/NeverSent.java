package dev.muster.slack.webapi;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The call has not left this machine: whoever wants may make it again. */
final class NeverSent extends IOException {

  private static final long serialVersionUID = 1L;

  NeverSent(IOException cause) {
    super(cause);
  }

  /** The HTTP client wraps what happened when the time for the whole call is up. */
  static boolean isBehind(@Nullable Throwable problem) {
    return problem != null && (problem instanceof NeverSent || isBehind(problem.getCause()));
  }
}
