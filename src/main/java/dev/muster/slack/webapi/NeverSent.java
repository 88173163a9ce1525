package dev.muster.slack.webapi;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The call has not left this machine, so it can be repeated safely. */
final class NeverSent extends IOException {

  private static final long serialVersionUID = 1L;

  NeverSent(IOException cause) {
    super(cause);
  }

  /** Looks through the causes, because OkHttp wraps the failure when the whole call times out. */
  static boolean isBehind(@Nullable Throwable problem) {
    return problem != null && (problem instanceof NeverSent || isBehind(problem.getCause()));
  }
}
