package dev.muster.sandbox.calls;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One Web API call of the app, or one delivery to it.
 *
 * @param channel the channel it was about, or ""
 * @param ended nothing while it still waits for its answer
 * @param outcome "ok", Slack's error code, or what befell it; "" while it runs
 */
public record Call(
    long sequence,
    Direction direction,
    String method,
    String team,
    String channel,
    Map<String, String> arguments,
    Instant started,
    long startedNanos,
    @Nullable Instant ended,
    long endedNanos,
    String outcome) {

  public enum Direction {
    TO_SLACK,
    TO_APP
  }

  public boolean isRunning() {
    return ended == null;
  }

  Call ended(Instant at, long nanos, String result) {
    return new Call(
        sequence,
        direction,
        method,
        team,
        channel,
        arguments,
        started,
        startedNanos,
        at,
        nanos,
        result);
  }

  /** Whether this one could have waited for the other: it began when the other was over. */
  boolean couldWaitFor(Call other) {
    return !other.isRunning() && other.endedNanos - startedNanos <= 0;
  }
}
