package dev.muster.sandbox.calls;

import dev.muster.sandbox.calls.Call.Direction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that passed between the app and the workspace, in the order it began. */
public final class CallLog {

  // A workspace left running for days should not eat the machine.
  private static final int KEPT = 100_000;

  private final TreeMap<Long, Call> calls = new TreeMap<>();
  private final InstantSource clock;
  private long last;

  public CallLog(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized long begin(
      Direction direction,
      String method,
      String team,
      String channel,
      Map<String, String> arguments) {
    long sequence = ++last;
    calls.put(
        sequence,
        new Call(
            sequence,
            direction,
            method,
            team,
            channel,
            Map.copyOf(arguments),
            clock.instant(),
            System.nanoTime(),
            null,
            0,
            ""));
    if (calls.size() > KEPT) {
      calls.pollFirstEntry();
    }
    return sequence;
  }

  public synchronized void end(long sequence, String outcome) {
    calls.computeIfPresent(
        sequence, (number, call) -> call.ended(clock.instant(), System.nanoTime(), outcome));
  }

  /** It was over so long after it began, whenever that is noticed. */
  public synchronized void end(long sequence, String outcome, Duration took) {
    calls.computeIfPresent(
        sequence,
        (number, call) ->
            call.ended(call.started().plus(took), call.startedNanos() + took.toNanos(), outcome));
  }

  public synchronized List<Call> all() {
    return List.copyOf(calls.values());
  }

  /** The Web API calls of one method, finished or not. */
  public List<Call> of(String method) {
    return all().stream().filter(each -> each.method().equals(method)).toList();
  }

  public List<Call> toSlack() {
    return all().stream().filter(each -> each.direction() == Direction.TO_SLACK).toList();
  }

  public List<Call> toApp() {
    return all().stream().filter(each -> each.direction() == Direction.TO_APP).toList();
  }

  /** The chains among the Web API calls of the app. */
  public CallDepth depth() {
    return CallDepth.of(toSlack());
  }

  public synchronized void clear() {
    calls.clear();
  }
}
